// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every journal promises; the one in memory and those on disk pass it alike.
public abstract class JournalContract {
    protected static final Instant AT = Instant.parse("2026-02-14T08:30:15.123456Z");
    protected static final InstantSource CLOCK = InstantSource.fixed(AT.plusMillis(4));

    protected abstract Journal journal();

    /// Makes somebody the leader and answers the token that appends need from now on.
    protected abstract long lead();

    protected static Draft draft(String stream, long number, long token) {
        var payload =
                Canonical.Fields.of(Map.of("number", new Canonical.Whole(number), "ö", new Canonical.Text("é\n")));
        return new Draft(stream, AT, "counted", payload, token);
    }

    @Test
    void anEmptyJournalEndsAtTheBeginning() {
        assertThat(journal().head()).isEqualTo(Head.EMPTY);
        assertThat(journal().read(0, 10)).isEmpty();
        assertThat(journal().append(List.of())).isEmpty();
    }

    @Test
    void entriesComeBackAsTheyWereAppended() {
        long token = lead();
        var first = journal().append(List.of(draft("genesis", 1, token), draft("ledger", 2, token)));
        var second = journal().append(List.of(draft("genesis", 3, token)));
        var all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(journal().read(0, 10)).isEqualTo(all);
        assertThat(all).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
        assertThat(all).extracting(Entry::recordedAt).containsOnly(CLOCK.instant());
        assertThat(journal().head()).isEqualTo(all.getLast().head());
    }

    @Test
    void aReaderMayTakeOneStreamOrApiece() {
        long token = lead();
        journal().append(List.of(draft("genesis", 1, token), draft("ledger", 2, token), draft("genesis", 3, token)));
        assertThat(journal().read("genesis", 0, 10)).extracting(Entry::seq).containsExactly(1L, 3L);
        assertThat(journal().read("genesis", 1, 10)).extracting(Entry::seq).containsExactly(3L);
        assertThat(journal().read(1, 1)).extracting(Entry::seq).containsExactly(2L);
    }

    @Test
    void theChainHoldsFromAnyEntryOn() {
        long token = lead();
        journal().append(List.of(draft("genesis", 1, token), draft("genesis", 2, token), draft("genesis", 3, token)));
        var intact = new Chain.Verdict.Intact(journal().head());
        assertThat(journal().verify(Head.EMPTY)).isEqualTo(intact);
        assertThat(journal().verify(journal().read(0, 1).getFirst().head())).isEqualTo(intact);
    }

    @Test
    void aFoldGoesThroughAllPagesOfAStream() {
        long token = lead();
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < Journal.PAGE + 7; i++) {
            drafts.add(draft("genesis", i, token));
        }
        journal().append(drafts);
        journal().append(List.of(draft("ledger", 0, token)));
        assertThat(journal().<Integer>fold("genesis", 0, (count, _) -> count + 1))
                .isEqualTo(Journal.PAGE + 7);
        assertThat(journal().verify(Head.EMPTY)).isInstanceOf(Chain.Verdict.Intact.class);
    }

    @Test
    void aFormerLeaderCannotAppend() {
        long old = lead();
        long token = lead();
        assertThatThrownBy(() -> journal().append(List.of(draft("genesis", 1, token), draft("genesis", 2, old))))
                .isInstanceOfSatisfying(
                        JournalException.class,
                        e -> assertThat(e.reason()).isEqualTo(JournalException.Reason.LOST_LEASE));
        assertThat(journal().head()).isEqualTo(Head.EMPTY);
        assertThat(token).isGreaterThan(old);
    }

    @Test
    void subscribersAreToldInOrderUntilTheyLeave() {
        long token = lead();
        var told = new ArrayList<Long>();
        try (var _ = journal().subscribe(e -> told.add(e.seq()))) {
            journal().append(List.of(draft("genesis", 1, token), draft("genesis", 2, token)));
        }
        journal().append(List.of(draft("genesis", 3, token)));
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void aFailingSubscriberDoesNotMakeAnAppendFail() {
        long token = lead();
        journal().subscribe(_ -> {
            throw new IllegalStateException("fault of a reader");
        });
        assertThat(journal().append(List.of(draft("genesis", 1, token)))).hasSize(1);
        assertThat(journal().head().seq()).isEqualTo(1);
    }
}
