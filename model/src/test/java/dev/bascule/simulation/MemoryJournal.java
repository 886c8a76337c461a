// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import dev.bascule.journal.Draft;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Head;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A journal in memory that keeps the contract of the real ones. `lead` gives out the next token; `refuse`
/// makes every further append fail, until it is told otherwise with an empty list.
public final class MemoryJournal implements Journal {
    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
    private final List<JournalException> refusal = new ArrayList<>();
    private long token;

    public MemoryJournal(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized long lead() {
        return ++token;
    }

    public synchronized void refuse(List<JournalException> with) {
        refusal.clear();
        refusal.addAll(with);
    }

    @Override
    public synchronized List<Entry> append(List<Draft> drafts) {
        if (!refusal.isEmpty()) {
            throw refusal.getFirst();
        }
        if (drafts.stream().anyMatch(d -> d.fencingToken() != token)) {
            throw new JournalException(JournalException.Reason.LOST_LEASE, "Token " + token + " leads.");
        }
        var added = new ArrayList<Entry>();
        var head = head();
        for (var draft : drafts) {
            var entry = Entry.after(head, draft, clock.instant());
            added.add(entry);
            head = entry.head();
        }
        entries.addAll(added);
        listeners.forEach(listener -> tell(listener, added));
        return List.copyOf(added);
    }

    private void tell(Consumer<Entry> listener, List<Entry> added) {
        try {
            added.forEach(listener);
        } catch (RuntimeException _) {
            listeners.remove(listener);
        }
    }

    @Override
    public synchronized List<Entry> read(long afterSeq, int limit) {
        return entries.stream().filter(e -> e.seq() > afterSeq).limit(limit).toList();
    }

    @Override
    public synchronized List<Entry> read(String stream, long afterSeq, int limit) {
        return entries.stream()
                .filter(e -> e.stream().equals(stream) && e.seq() > afterSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Head head() {
        return entries.isEmpty() ? Head.EMPTY : entries.getLast().head();
    }

    @Override
    public Subscription subscribe(Consumer<Entry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
