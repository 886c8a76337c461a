// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

/// Which requests of a provider's interface are in trouble.
public enum TroubleScope {
    ALL("all"),
    READS("reads"),
    WRITES("writes");

    private final String code;

    TroubleScope(String code) {
        this.code = code;
    }

    /// The word for it in scenario files; never changes.
    public String code() {
        return code;
    }
}
