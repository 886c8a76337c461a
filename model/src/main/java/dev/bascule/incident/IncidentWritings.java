// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Event;
import dev.bascule.incident.lead.NextUpdate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What people write in an incident, which goes on after it is closed: the review corrects by appending.
final class IncidentWritings {
    private IncidentWritings() {}

    static Incident apply(Incident i, Recorded r) {
        return note(i, r).map(n -> written(i, n)).orElse(i);
    }

    /// The note that an event adds to this incident; empty for any other event.
    private static Optional<Note> note(Incident i, Recorded r) {
        if (r.event() instanceof Event.NoteAdded e && e.incident().equals(i.id())) {
            var grounds = kind(e) == Note.Kind.DECISION ? new Note.Grounds("", Optional.empty()) : new Note.Plain();
            return Optional.of(
                    note(r, e.by(), e.role(), e.happened(), new Text(kind(e), e.text(), grounds, e.corrects())));
        }
        if (r.event() instanceof Event.DecisionMade e && e.incident().equals(i.id())) {
            var grounds = new Note.Grounds(e.reason(), e.alternatives());
            var text = new Text(Note.Kind.DECISION, e.decision(), grounds, e.corrects());
            return Optional.of(note(r, e.by(), e.role(), e.happened(), text));
        }
        if (r.event() instanceof Event.ConditionReported e && e.incident().equals(i.id())) {
            var situation = new Note.Situation(e.actions(), e.needs(), e.facts());
            var text = new Text(Note.Kind.CONDITION, e.condition(), situation, e.corrects());
            return Optional.of(note(r, e.by(), e.role(), e.happened(), text));
        }
        return Optional.empty();
    }

    private record Text(Note.Kind kind, String words, Note.Details details, Optional<Long> corrects) {}

    private static Note note(Recorded r, String by, String role, Optional<Instant> happened, Text text) {
        return new Note(
                r.seq(),
                happened.orElse(r.at()),
                r.recordedAt(),
                by,
                role,
                text.kind(),
                text.words(),
                text.details(),
                text.corrects(),
                Optional.empty());
    }

    private static Note.Kind kind(Event.NoteAdded e) {
        return Stream.of(Note.Kind.values())
                .filter(k -> k.code().equals(e.kind()))
                .findFirst()
                .orElse(Note.Kind.NOTE);
    }

    private static Incident written(Incident i, Note note) {
        var before = i.notes().stream()
                .map(n -> note.corrects().equals(Optional.of(n.seq())) ? n.correctedBy(note.seq()) : n);
        var noted = i.withNotes(Stream.concat(Stream.of(note), before).toList());
        return note.isUpdate() && note.corrects().isEmpty() ? armed(noted, note.at()) : noted;
    }

    private static Incident armed(Incident i, Instant update) {
        var next = i.conduct().nextUpdate().map(u -> u.armedAfter(update));
        return i.with(i.conduct().with(next));
    }

    static Incident promised(Incident i, Event.UpdatePromised e, Recorded r) {
        return i.with(i.conduct().with(Optional.of(NextUpdate.promised(e.by(), r.at(), e.due()))));
    }

    static List<Note> handedOver(Incident i, Event.RoleHandedOver e, Recorded r) {
        var text = new Text(
                Note.Kind.HANDOVER, e.role() + " to " + e.to() + ": " + e.note(), new Note.Plain(), Optional.empty());
        return Stream.concat(Stream.of(note(r, e.by(), e.role(), Optional.empty(), text)), i.notes().stream())
                .toList();
    }
}
