// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

/// Where a deployment stands when a rehearsal ends.
public enum FinalState {
    /// At its primary site, where it has been all along.
    ACTIVE("active"),
    /// At another site.
    FAILED_OVER("failed-over"),
    /// Back at its primary site after having left it.
    RECOVERED("recovered");

    private final String code;

    FinalState(String code) {
        this.code = code;
    }

    /// The word for it in scenario files; never changes.
    public String code() {
        return code;
    }
}
