// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

/// One thing to do: what it is in words, which way leads there, and what about (a check, a site, a text to
/// copy).
public record Remedy(String words, Way way, String about) {
    /// Where a remedy leads.
    public enum Way {
        /// Take the proofs again.
        PROVE,
        CHECK,
        DNS,
        TIERS,
        SETTINGS,
        /// The wizard that moves the deployment to a site.
        WIZARD,
        INCIDENT,
        EXECUTION,
        TIMELINE,
        /// Put a text such as a line of the configuration on the clipboard.
        COPY
    }
}
