// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

/// What a proof came to. Only PROVEN earns points. `code` is stored and never changes.
public enum ProofVerdict {
    /// It was done, and it worked.
    PROVEN("proven"),
    /// It was measured and is not enough, or was measured too long ago.
    NOT_PROVEN("not-proven"),
    /// It was done, and it did not work.
    FAILED("failed"),
    /// Nobody could measure it.
    NOT_MEASURED("not-measured");

    private final String code;

    ProofVerdict(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
