// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store;

import dev.bascule.journal.Canonical;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Orders of people that wait in the store for the process that leads, and its answers. A letter is taken up
/// once or withdrawn, never both. Safe for use from any thread and any process; throws [StoreException] when
/// the store fails.
public interface Letters {
    /// One order: its number, what kind it is and what it says.
    record Letter(long number, String kind, Canonical.Fields content) {}

    /// What the process that leads answered: that it was done, or why it was refused.
    record Reply(boolean isDone, String words) {}

    /// Leaves an order for the process that leads; answers with its number.
    long put(String kind, Canonical.Fields content, Instant at);

    /// Those that nobody has taken up, oldest first.
    List<Letter> waiting();

    /// Takes one up. Says false when it was taken up or withdrawn before.
    boolean take(long number);

    /// Answers one that was taken up.
    void answer(long number, Reply reply);

    /// The answer, once there is one.
    Optional<Reply> reply(long number);

    /// Takes one back, so that nobody carries it out. Says false when somebody has taken it up.
    boolean withdraw(long number);

    /// Forgets what was left before then; the journal keeps what came of it.
    void clear(Instant before);
}
