// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Instant AT = Instant.parse("2026-02-14T08:30:15.123456789Z");

    private static List<Entry> entries(int count) {
        var entries = new ArrayList<Entry>();
        var head = Head.EMPTY;
        for (int i = 1; i <= count; i++) {
            var payload = Canonical.Fields.of(Map.of("number", new Canonical.Whole(i)));
            var entry = Entry.after(head, new Draft("genesis", AT.plusSeconds(i), "counted", payload, 3), AT);
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    private static Entry changed(Entry e, Canonical.Fields payload, long token) {
        return new Entry(e.seq(), e.stream(), e.at(), e.recordedAt(), e.kind(), payload, token, e.previous(), e.hash());
    }

    @Test
    void anUntouchedChainIsIntactInOnePieceOrTwo() {
        var entries = entries(10);
        var whole = new Chain.Verdict.Intact(entries.getLast().head());
        assertThat(Chain.verify(Head.EMPTY, entries)).isEqualTo(whole);
        var first = (Chain.Verdict.Intact) Chain.verify(Head.EMPTY, entries.subList(0, 4));
        assertThat(Chain.verify(first.head(), entries.subList(4, 10))).isEqualTo(whole);
    }

    @Test
    void aChangedPayloadIsFound() {
        var entries = entries(5);
        entries.set(2, changed(entries.get(2), Canonical.Fields.of(Map.of()), 3));
        assertThat(Chain.verify(Head.EMPTY, entries)).isInstanceOfSatisfying(Chain.Verdict.Broken.class, b -> {
            assertThat(b.seq()).isEqualTo(3);
            assertThat(b.lastGood().seq()).isEqualTo(2);
            assertThat(b.why()).contains("entry 3 was changed");
        });
    }

    @Test
    void aChangedTokenIsFound() {
        var entries = entries(2);
        entries.set(1, changed(entries.get(1), entries.get(1).payload(), 4));
        assertThat(Chain.verify(Head.EMPTY, entries)).isInstanceOf(Chain.Verdict.Broken.class);
    }

    @Test
    void aRemovedEntryIsFound() {
        var entries = entries(5);
        entries.remove(1);
        assertThat(Chain.verify(Head.EMPTY, entries))
                .isInstanceOfSatisfying(
                        Chain.Verdict.Broken.class, b -> assertThat(b.why()).contains("entry 2 is missing"));
    }

    @Test
    void aReplacedEntryWithAProperHashOfItsOwnIsFound() {
        var entries = entries(5);
        var draft = new Draft("genesis", AT, "forged", Canonical.Fields.of(Map.of()), 3);
        entries.set(1, Entry.after(entries.getFirst().head(), draft, AT));
        assertThat(Chain.verify(Head.EMPTY, entries))
                .isInstanceOfSatisfying(
                        Chain.Verdict.Broken.class, b -> assertThat(b.why()).contains("entry 3 does not follow"));
    }

    @Test
    void timesAreCutToMicrosecondsSoThatAReplaySeesWhatWasDecidedOn() {
        var entry = entries(1).getFirst();
        assertThat(entry.at()).isEqualTo(Instant.parse("2026-02-14T08:30:16.123456Z"));
        assertThat(entry.recordedAt()).isEqualTo(Instant.parse("2026-02-14T08:30:15.123456Z"));
    }
}
