// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// What went wrong at a provider and therefore what may be done, following the failure table of the provider
/// contract.
/// `code` is stored and never changes.
public enum ProblemClass {
    NOT_SENT("not-sent", true),
    TRANSIENT("transient", true),
    OUTCOME_UNKNOWN("outcome-unknown", false),
    THROTTLED("throttled", true),
    BUSY("busy", true),
    CREDENTIALS("credentials", false),
    FORBIDDEN("forbidden", false),
    CLOCK("clock", false),
    ZONE_MISSING("zone-missing", false),
    RECORD_GONE("record-gone", false),
    DUPLICATE("duplicate", false),
    CONFLICT("conflict", false),
    INVALID("invalid", false),
    CNAME_CLASH("cname-clash", false),
    PARTIAL("partial", false),
    STUCK("stuck", false),
    UNKNOWN("unknown", false);

    private final String code;
    private final boolean retryable;

    ProblemClass(String code, boolean retryable) {
        this.code = code;
        this.retryable = retryable;
    }

    public String code() {
        return code;
    }

    /// Whether the same request may simply be sent again after a wait.
    public boolean isRetryable() {
        return retryable;
    }
}
