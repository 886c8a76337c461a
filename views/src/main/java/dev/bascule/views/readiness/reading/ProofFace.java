// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.reading;

import dev.bascule.readiness.Proof;
import dev.bascule.readiness.ProofVerdict;
import dev.bascule.readiness.Remedy;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One proof as a row: what came of it as a mark (none when proven, which is expected) and a word, and how old
/// it is.
public record ProofFace(
        String title,
        String subject,
        Optional<Mark> mark,
        String word,
        String value,
        String how,
        String age,
        Optional<Remedy> remedy) {
    public static ProofFace of(Proof proof, Instant now) {
        return new ProofFace(
                proof.kind().title(),
                proof.subject(),
                mark(proof.verdict()),
                word(proof.verdict()),
                proof.value(),
                proof.how(),
                proof.measuredAt().map(t -> age(t, now)).orElse("–"),
                proof.remedy());
    }

    static Optional<Mark> mark(ProofVerdict verdict) {
        return switch (verdict) {
            case PROVEN -> Optional.empty();
            case NOT_PROVEN -> Optional.of(Mark.DEGRADED);
            case FAILED -> Optional.of(Mark.UNHEALTHY);
            case NOT_MEASURED -> Optional.of(Mark.UNKNOWN);
        };
    }

    static String word(ProofVerdict verdict) {
        return switch (verdict) {
            case PROVEN -> "proven";
            case NOT_PROVEN -> "not proven";
            case FAILED -> "failed";
            case NOT_MEASURED -> "not measured";
        };
    }

    static String age(Instant at, Instant now) {
        return Figures.age(Duration.between(at, now)) + " ago";
    }

    /// What a screen reader says.
    public String spoken() {
        return title + (subject.isEmpty() ? "" : " " + subject) + ", " + word + ", " + value + ", " + how + ", " + age;
    }
}
