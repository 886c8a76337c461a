// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.time.Instant;
import java.util.Optional;

/// What was decided in an incident, by a person or (`isMachine`) by the engine; `seq` is the entry with its
/// evidence. A decision that was corrected names the entry that took its place.
public record Decision(
        long seq,
        Instant at,
        Instant recordedAt,
        String who,
        boolean isMachine,
        String text,
        String reason,
        Optional<String> alternatives,
        Optional<Long> corrects,
        Optional<Long> correctedBy) {
    static Decision of(Note note) {
        var reason = note.details() instanceof Note.Grounds g ? g.reason() : "";
        var alternatives = note.details() instanceof Note.Grounds g ? g.alternatives() : Optional.<String>empty();
        return new Decision(
                note.seq(),
                note.at(),
                note.recordedAt(),
                note.by(),
                false,
                note.text(),
                reason,
                alternatives,
                note.corrects(),
                note.correctedBy());
    }
}
