// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// What a plan does. Switching over is planned and needs a healthy source; failing over accepts that the source
/// is lost.
public enum Verb {
    FAIL_OVER("fail-over", "Fail over"),
    SWITCH_OVER("switch-over", "Switch over"),
    FAIL_BACK("fail-back", "Fail back"),
    ROLL_BACK("roll-back", "Roll back"),
    LOWER_TTL("lower-ttl", "Lower TTLs"),
    RESTORE_TTL("restore-ttl", "Restore TTLs"),
    REPAIR_RECORD("repair-record", "Repair record");

    private final String code;
    private final String title;

    Verb(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// Whether it moves the deployment to another site; the others amend records of one that stays.
    public boolean isMove() {
        return switch (this) {
            case FAIL_OVER, SWITCH_OVER, FAIL_BACK, ROLL_BACK -> true;
            case LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> false;
        };
    }
}
