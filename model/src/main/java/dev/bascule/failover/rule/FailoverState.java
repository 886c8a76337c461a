// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

/// Where a deployment is in the life of a failover. `code` is stored and never changes.
public enum FailoverState {
    ACTIVE("active"),
    FAILING_OVER("failing-over"),
    FAILED_OVER("failed-over"),
    RECOVERING("recovering"),
    RECOVERED("recovered");

    private final String code;

    FailoverState(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether an execution is under way.
    public boolean isMoving() {
        return this == FAILING_OVER || this == RECOVERING;
    }
}
