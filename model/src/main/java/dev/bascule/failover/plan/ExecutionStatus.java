// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// Where an execution stands. `code` is stored and never changes.
public enum ExecutionStatus {
    RUNNING("running"),
    PAUSED_BY_FAILED_STEP("paused-by-failed-step"),
    PAUSED_BY_OPERATOR("paused-by-operator"),
    ABORTING("aborting"),
    COMPLETED("completed"),
    COMPLETED_WITH_EXCEPTIONS("completed-with-exceptions"),
    ROLLING_BACK("rolling-back"),
    ROLLED_BACK("rolled-back"),
    FAILED("failed");

    private final String code;

    ExecutionStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isEnded() {
        return this == COMPLETED || this == COMPLETED_WITH_EXCEPTIONS || this == ROLLED_BACK || this == FAILED;
    }
}
