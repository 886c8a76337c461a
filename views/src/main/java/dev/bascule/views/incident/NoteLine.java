// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Incident;
import dev.bascule.incident.Lane;
import dev.bascule.incident.Note;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One line of the log: a note of a person, or something that happened by itself.
record NoteLine(
        long seq,
        Instant at,
        boolean isPerson,
        String who,
        String role,
        String tag,
        @Nullable Mark mark,
        Icon icon,
        String text,
        @Nullable Note note) {
    private static final Set<String> WRITTEN =
            Set.of("NoteAdded", "DecisionMade", "ConditionReported", "RoleHandedOver");

    /// What is listed.
    enum Choice {
        ALL("All"),
        PEOPLE("People"),
        DECISIONS("Decisions");

        private final String words;

        Choice(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    boolean fits(Choice choice) {
        return switch (choice) {
            case ALL -> true;
            case PEOPLE -> isPerson;
            case DECISIONS -> tag.startsWith(Note.Kind.DECISION.code());
        };
    }

    String time() {
        return Figures.time(at);
    }

    /// Newest first; what a person ordered is told once, not again as a decision. `entries` are those of the
    /// timeline while the incident lasted.
    static List<NoteLine> of(Incident incident, List<TimelineEntry> entries) {
        var lines = new ArrayList<NoteLine>();
        incident.notes().forEach(n -> lines.add(of(n)));
        var ordered = entries.stream()
                .filter(e -> e.lane() == Lane.PEOPLE)
                .map(TimelineEntry::seq)
                .collect(Collectors.toSet());
        entries.stream()
                .filter(e -> e.seq() >= incident.firstSeq() && tells(e))
                .filter(e -> e.lane() != Lane.COORDINATOR || !ordered.contains(e.seq()))
                .forEach(e -> lines.add(of(e)));
        lines.sort(
                Comparator.comparing(NoteLine::at).thenComparing(NoteLine::seq).reversed());
        return List.copyOf(lines);
    }

    private static NoteLine of(Note note) {
        var kind = note.kind() == Note.Kind.NOTE ? "" : note.kind().code();
        var corrected = note.corrects()
                .map(seq -> " (corrects entry " + Figures.count(seq) + ")")
                .orElse("");
        return new NoteLine(
                note.seq(),
                note.at(),
                true,
                note.by(),
                note.role(),
                kind,
                null,
                Icon.USER,
                text(note) + corrected,
                note);
    }

    private static String text(Note note) {
        return switch (note.details()) {
            case Note.Plain _ -> note.text();
            case Note.Grounds g -> note.text() + (g.reason().isBlank() ? "" : " Because " + g.reason());
            case Note.Situation s -> note.text() + " Actions: " + s.actions() + ". Needs: " + s.needs();
        };
    }

    /// Whether a later entry takes its place.
    boolean isStruck() {
        return note != null && note.isCorrected();
    }

    /// What is to be known of when it was recorded and what became of it; empty where nothing is.
    String remark() {
        if (note == null) {
            return "";
        }
        var recorded = note.isGivenLater() ? "recorded " + Figures.time(note.recordedAt()) : "";
        var corrected = note.correctedBy()
                .map(seq -> "corrected by entry " + Figures.count(seq))
                .orElse("");
        return Stream.of(recorded, corrected).filter(w -> !w.isEmpty()).collect(Collectors.joining(", "));
    }

    private static NoteLine of(TimelineEntry entry) {
        var words = switch (entry.lane()) {
            case COORDINATOR -> Brief.event(entry);
            case CHECKS, QUORUM, STEPS, DNS, PEOPLE, NOTIFICATIONS -> entry.subject() + " " + Brief.event(entry);
        };
        var arrived = entry.lane() == Lane.COORDINATOR && entry.tone() == Tone.DEGRADED;
        return new NoteLine(
                entry.seq(),
                entry.at(),
                false,
                entry.subject(),
                "",
                "",
                arrived ? null : Marks.of(entry.tone()),
                arrived ? Icon.TRAFFIC : icon(entry.lane()),
                words,
                null);
    }

    private static boolean tells(TimelineEntry entry) {
        return switch (entry.lane()) {
            case QUORUM, COORDINATOR, NOTIFICATIONS -> true;
            case PEOPLE -> !WRITTEN.contains(entry.kind());
            case CHECKS, STEPS, DNS -> false;
        };
    }

    private static Icon icon(Lane lane) {
        return switch (lane) {
            case COORDINATOR, QUORUM -> Icon.VERIFY;
            case PEOPLE -> Icon.CHECK;
            case NOTIFICATIONS -> Icon.BELL;
            case CHECKS -> Icon.CHECKS;
            case STEPS -> Icon.RUNBOOKS;
            case DNS -> Icon.DNS;
        };
    }
}
