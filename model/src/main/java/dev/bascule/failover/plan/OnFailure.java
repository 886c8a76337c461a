// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

/// What follows when a step has failed for good: stop and undo, undo, go on with an exception noted, or ask a
/// person.
public enum OnFailure {
    ABORT("abort"),
    ROLL_BACK("rollback"),
    CONTINUE("continue"),
    ASK("ask");

    private final String code;

    OnFailure(String code) {
        this.code = code;
    }

    /// The word in the configuration and in stored data.
    public String code() {
        return code;
    }
}
