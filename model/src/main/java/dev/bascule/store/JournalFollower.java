// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import dev.bascule.journal.Entry;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a process that does not lead what another one appends, by asking at an interval. Entries come in order
/// and once, on the scheduler's thread, until finished or closed.
public final class JournalFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFollower.class);

    private final Journal journal;
    private final Consumer<Entry> listener;
    private final AtomicLong seen;
    private final ScheduledFuture<?> asking;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean ended;

    /// Begins after entry number `afterSeq`.
    public JournalFollower(
            Journal journal,
            long afterSeq,
            Consumer<Entry> listener,
            ScheduledExecutorService scheduler,
            Duration interval) {
        this.journal = journal;
        this.listener = listener;
        this.seen = new AtomicLong(afterSeq);
        this.asking = scheduler.scheduleWithFixedDelay(this::ask, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void ask() {
        turn.lock();
        try {
            if (!ended) {
                catchUp();
            }
        } catch (JournalException later) {
            LOG.warn("The journal could not be read; it is asked again. {}", later.getMessage());
        } finally {
            turn.unlock();
        }
    }

    private void catchUp() {
        var page = journal.read(seen.get(), Journal.PAGE);
        while (!page.isEmpty()) {
            for (var entry : page) {
                listener.accept(entry);
                seen.set(entry.seq());
            }
            page = journal.read(seen.get(), Journal.PAGE);
        }
    }

    /// Tells on the calling thread what is still missing, and nothing afterwards; for one who takes the lead.
    /// When the journal cannot be read, that is thrown and it follows on.
    public void finish() {
        turn.lock();
        try {
            catchUp();
            ended = true;
        } finally {
            turn.unlock();
        }
        asking.cancel(false);
    }

    @Override
    public void close() {
        asking.cancel(false);
    }
}
