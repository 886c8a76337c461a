// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Event;
import dev.bascule.journal.Canonical;
import dev.bascule.journal.RecordCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What earlier versions wrote about incidents is read as it was meant.
class OldJournalTest {
    private final RecordCodec<Event> codec = RecordCodec.of(Event.class);

    private static Canonical.Fields fields(Map<String, String> texts) {
        var fields = new TreeMap<String, Canonical>();
        texts.forEach((name, text) -> fields.put(name, new Canonical.Text(text)));
        return new Canonical.Fields(fields);
    }

    @Test
    void aNoteWithoutASecondClockHappenedWhenItWasRecorded() {
        var old = fields(
                Map.of("incident", "INC-0001", "by", "ann", "role", "scribe", "kind", "decision", "text", "Stay."));
        assertThat(codec.decode("note-added", old))
                .isEqualTo(new Event.NoteAdded(
                        "INC-0001", "ann", "scribe", "decision", "Stay.", Optional.empty(), Optional.empty()));
    }

    @Test
    void whoTookARoleIsKnown() {
        var old = fields(Map.of("incident", "INC-0001", "by", "ann", "role", "commander", "note", ""));
        assertThat(codec.decode("role-taken", old)).isEqualTo(new Event.RoleTaken("INC-0001", "commander", "ann", ""));
    }

    @Test
    void whatIsWrittenNowComesBackTheSame() {
        var at = Instant.parse("2026-03-12T09:41:00Z");
        var events = List.<Event>of(
                new Event.NoteAdded("I", "a", "scribe", "note", "t", Optional.of(7L), Optional.of(at)),
                new Event.DecisionMade(
                        "I", "a", "scribe", "d", "r", Optional.of("x"), Optional.of(7L), Optional.of(at)),
                new Event.ConditionReported(
                        "I",
                        "a",
                        "scribe",
                        "c",
                        "a",
                        "n",
                        List.of(new Event.Quoted("q", at)),
                        Optional.empty(),
                        Optional.empty()),
                new Event.UpdatePromised("I", at, "a"),
                new Event.RoleHandedOver("I", "commander", "a", "b", "n", "a"),
                new Event.RoleReleased("I", "commander", "a", "n", "a"));
        assertThat(events)
                .allSatisfy(e ->
                        assertThat(codec.decode(codec.kind(e), codec.encode(e))).isEqualTo(e));
    }
}
