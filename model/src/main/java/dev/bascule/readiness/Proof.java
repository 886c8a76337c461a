// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import java.time.Instant;
import java.util.Optional;

/// One proof of one site: what it is about (a provider, a name, empty where it is the site itself), what came
/// of it, the value, how it was taken and when (empty when never), and what to do unless it is proven.
public record Proof(
        ProofKind kind,
        String subject,
        ProofVerdict verdict,
        String value,
        String how,
        Optional<Instant> measuredAt,
        Optional<Remedy> remedy) {
    public boolean isProven() {
        return verdict == ProofVerdict.PROVEN;
    }
}
