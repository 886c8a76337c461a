// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// Where a step stands. `code` is stored and never changes.
public enum StepStatus {
    WAITING("waiting"),
    RUNNING("running"),
    DONE("done"),
    FAILED("failed"),
    SKIPPED("skipped");

    private final String code;

    StepStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Whether steps behind it may start.
    public boolean isPassed() {
        return this == DONE || this == SKIPPED;
    }
}
