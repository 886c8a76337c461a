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
    RESTORE_TTL("restore-ttl", "Restore TTLs");

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

    /// Whether it sends users elsewhere; a change of TTLs leaves every address as it is.
    public boolean isMove() {
        return this != LOWER_TTL && this != RESTORE_TTL;
    }
}
