// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

/// What an operator waits for before acting.
public enum Situation {
    /// A plan counts down to its automatic execution.
    GRACE("grace"),
    /// A plan waits for a person.
    APPROVAL_NEEDED("approval-needed"),
    /// TTLs are lowered, and the last cache that obeys them has let the old ones go.
    CACHES_RUN_DOWN("caches-run-down"),
    /// The deployment runs at another site.
    FAILED_OVER("failed-over"),
    /// Every recovery gate passes.
    FAILBACK_READY("failback-ready");

    private final String code;

    Situation(String code) {
        this.code = code;
    }

    /// The word for it in scenario files; never changes.
    public String code() {
        return code;
    }
}
