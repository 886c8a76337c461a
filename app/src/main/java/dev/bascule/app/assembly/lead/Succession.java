// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.lead;

import dev.bascule.journal.Entry;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import dev.bascule.store.JournalFollower;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// From following to leading: whoever takes the lead first takes in everything that the former leader recorded,
/// so that nothing is decided on old facts.
public final class Succession implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final StoreLease lease;
    private final Supplier<JournalFollower> follower;
    private Optional<JournalFollower> following = Optional.empty();

    /// What is recorded after entry number `end` is told to `listener`, once it follows.
    public Succession(
            StoreLease lease, Journal journal, long end, Consumer<Entry> listener, ScheduledExecutorService scheduler) {
        this.lease = lease;
        this.follower = () -> new JournalFollower(journal, end, listener, scheduler, LOOK_EVERY);
    }

    public synchronized void follow() {
        following = Optional.of(follower.get());
    }

    /// Takes the lead if nobody else has it; says whether it was taken just now.
    public synchronized boolean takesOver() {
        if (!lease.acquire()) {
            return false;
        }
        try {
            following.ifPresent(JournalFollower::finish);
            return true;
        } catch (JournalException unread) {
            lease.close();
            throw unread;
        }
    }

    @Override
    public synchronized void close() {
        following.ifPresent(JournalFollower::close);
    }
}
