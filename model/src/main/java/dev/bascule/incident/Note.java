// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person wrote in an incident, when it happened and when it was recorded. Notes are corrected by
/// appending:
/// `corrects` names the journal entry it replaces, `correctedBy` the one that replaces it.
public record Note(
        long seq,
        Instant at,
        Instant recordedAt,
        String by,
        String role,
        Kind kind,
        String text,
        Details details,
        Optional<Long> corrects,
        Optional<Long> correctedBy) {
    /// NOTE, DECISION, UPDATE (told to the outside), CONDITION (condition, actions and needs) or HANDOVER.
    public enum Kind {
        NOTE("note"),
        DECISION("decision"),
        UPDATE("update"),
        CONDITION("condition"),
        HANDOVER("handover");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /// What some kinds hold besides their text.
    public sealed interface Details {}

    public record Plain() implements Details {}

    /// Why it was decided so, and what else was weighed.
    public record Grounds(String reason, Optional<String> alternatives) implements Details {}

    /// The parts of a report beside its condition, and the measurements that it quotes.
    public record Situation(String actions, String needs, List<Event.Quoted> facts) implements Details {
        public Situation {
            facts = List.copyOf(facts);
        }
    }

    /// Whether it was recorded later than it happened: the person gave the time.
    public boolean isGivenLater() {
        return recordedAt.isAfter(at.plusSeconds(1));
    }

    public boolean isCorrected() {
        return correctedBy.isPresent();
    }

    /// Whether it tells the others how things stand, and so keeps the promise of an update.
    boolean isUpdate() {
        return kind == Kind.UPDATE || kind == Kind.CONDITION;
    }

    Note correctedBy(long entry) {
        return new Note(seq, at, recordedAt, by, role, kind, text, details, corrects, Optional.of(entry));
    }

    /// All of it as text to hand on, with both clocks where they differ.
    public String asText() {
        var head = at + " " + by + " (" + role + ")" + (isGivenLater() ? ", recorded " + recordedAt : "");
        return switch (details) {
            case Plain _ -> head + "\n" + text;
            case Grounds g ->
                head + "\nDecision: " + text + "\nReason: " + g.reason()
                        + g.alternatives().map(a -> "\nAlternatives: " + a).orElse("");
            case Situation s ->
                head + "\nCondition: " + text + quoted(s) + "\nActions: " + s.actions() + "\nNeeds: " + s.needs();
        };
    }

    private static String quoted(Situation situation) {
        var lines = new StringBuilder();
        situation
                .facts()
                .forEach(f -> lines.append("\n  measured ")
                        .append(f.measuredAt())
                        .append(": ")
                        .append(f.text()));
        return lines.toString();
    }
}
