// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import java.util.Optional;

/// Proofs that were taken by asking the world, as they count now: an old one earns nothing, whatever it said.
final class Taken {
    private static final Remedy AGAIN = new Remedy("Prove now", Remedy.Way.PROVE, "");

    private Taken() {}

    /// `unlessProven` is what to do where it was taken in time and is not proven; empty where nothing can be done.
    static Proof proof(ReadinessFacts facts, TakenProof taken, String subject, Optional<Remedy> unlessProven) {
        var old = facts.isOld(taken.at());
        return switch (taken.verdict()) {
            case NOT_MEASURED ->
                new Proof(
                        taken.kind(),
                        subject,
                        ProofVerdict.NOT_MEASURED,
                        taken.value(),
                        taken.how(),
                        Optional.of(taken.at()),
                        old ? Optional.of(AGAIN) : unlessProven);
            case PROVEN, NOT_PROVEN, FAILED ->
                new Proof(
                        taken.kind(),
                        subject,
                        old ? ProofVerdict.NOT_PROVEN : taken.verdict(),
                        old ? "old: " + taken.value() : taken.value(),
                        taken.how(),
                        Optional.of(taken.at()),
                        old
                                ? Optional.of(AGAIN)
                                : taken.verdict() == ProofVerdict.PROVEN ? Optional.empty() : unlessProven);
        };
    }

    /// One that nobody has taken yet.
    static Proof missing(ProofKind kind, String subject, String how) {
        return new Proof(
                kind, subject, ProofVerdict.NOT_MEASURED, "not measured", how, Optional.empty(), Optional.of(AGAIN));
    }
}
