// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// Port: the append-only record of everything that happened. Safe for use from any thread; every method throws
/// [JournalException] when the store fails.
public interface Journal {
    /// Entries read at a time when the whole journal is walked.
    int PAGE = 500;

    /// Appends all drafts or none; they are on disk when it returns. Subscribers are told afterwards, in order.
    List<Entry> append(List<Draft> drafts);

    /// The next entries after number `afterSeq` of all streams, in order, at most `limit`.
    List<Entry> read(long afterSeq, int limit);

    /// The same for one stream.
    List<Entry> read(String stream, long afterSeq, int limit);

    Head head();

    /// Tells `listener` each entry that this process appends from now on, once it is durable, until closed. A
    /// listener that fails is told no more.
    Subscription subscribe(Consumer<Entry> listener);

    /// Ends a subscription when closed.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /// Goes through a stream from its beginning; what a deployment's state is, is such a fold.
    default <S> S fold(String stream, S start, BiFunction<S, Entry, S> step) {
        var state = start;
        var page = read(stream, 0, PAGE);
        while (!page.isEmpty()) {
            for (var entry : page) {
                state = step.apply(state, entry);
            }
            page = read(stream, page.getLast().seq(), PAGE);
        }
        return state;
    }

    /// Verifies the chain from `from` to its end; [Head#EMPTY] verifies everything.
    default Chain.Verdict verify(Head from) {
        var page = read(from.seq(), PAGE);
        Chain.Verdict verdict = new Chain.Verdict.Intact(from);
        while (!page.isEmpty() && verdict instanceof Chain.Verdict.Intact(var head)) {
            verdict = Chain.verify(head, page);
            page = read(page.getLast().seq(), PAGE);
        }
        return verdict;
    }
}
