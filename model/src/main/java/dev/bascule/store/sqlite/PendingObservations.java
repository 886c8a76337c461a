// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.Sample;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Observations that wait to be written, at most 100,000. They leave only when they are written, so a reader
/// always finds them here or on disk. Safe for use from any thread.
final class PendingObservations {
    private static final int MOST = 100_000;

    /// One sample and the series it belongs to.
    record Waiting(SeriesTable.Key key, Sample sample) {}

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock access = new ReentrantLock();
    private final ReentrantLock handing = new ReentrantLock();
    private long givenUp;
    private long taken;

    void add(SeriesTable.Key key, Sample sample) {
        access.lock();
        try {
            if (waiting.size() == MOST) {
                takeFirst();
                givenUp++;
            }
            waiting.addLast(new Waiting(key, sample));
        } finally {
            access.unlock();
        }
    }

    /// Gives everything that waits to `writer`, which may throw; then it all waits on.
    void hand(Consumer<List<Waiting>> writer) {
        handing.lock();
        try {
            var batch = new ArrayList<Waiting>();
            long before = snapshot(batch);
            if (!batch.isEmpty()) {
                writer.accept(batch);
                remove(before + batch.size());
            }
        } finally {
            handing.unlock();
        }
    }

    private long snapshot(List<Waiting> batch) {
        access.lock();
        try {
            batch.addAll(waiting);
            return taken;
        } finally {
            access.unlock();
        }
    }

    /// Takes away until `count` have left in all, counting those that were given up meanwhile.
    private void remove(long count) {
        access.lock();
        try {
            while (taken < count) {
                takeFirst();
            }
        } finally {
            access.unlock();
        }
    }

    private void takeFirst() {
        waiting.removeFirst();
        taken++;
    }

    List<Sample> of(SeriesTable.Key key, Instant from, Instant to) {
        access.lock();
        try {
            var samples = new ArrayList<Sample>();
            for (var each : waiting) {
                var at = each.sample().at();
                if (each.key().equals(key) && !at.isBefore(from) && at.isBefore(to)) {
                    samples.add(each.sample());
                }
            }
            return samples;
        } finally {
            access.unlock();
        }
    }

    long givenUp() {
        access.lock();
        try {
            return givenUp;
        } finally {
            access.unlock();
        }
    }
}
