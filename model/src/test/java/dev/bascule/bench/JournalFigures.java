// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import dev.bascule.failover.Decider;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.Decided;
import dev.bascule.supervisor.EventJournal;
import java.util.ArrayList;
import java.util.List;

/// The journal: appending with hash chain and fsync, one entry at a time and in batches, then verifying and
/// replaying 100,000 entries.
final class JournalFigures implements Benchmarks.Group {
    private static final int ENTRIES = 100_000;
    private static final int BATCH = 250;
    private static final int ALONE = 2_000;

    @Override
    public void measure(Figures figures) throws Exception {
        figures.title("Journal on SQLite, hash chain and fsync");
        try (var store = new TemporaryStore(Example.START)) {
            var journal = new EventJournal(store.store.journal(), store);
            var alone = perEntry(journal, ALONE, 1);
            var batched = perEntry(journal, ENTRIES - ALONE, BATCH);
            figures.figure("one entry at a time", 1e9 / alone, "entries/s");
            figures.figure("in batches of " + BATCH, 1e9 / batched, "entries/s");
            figures.ratio("  one at a time costs, against batches", alone, batched);
            figures.figure("verify " + ENTRIES + " entries", Figures.best(1, journal::verify) / 1e6, "ms");
            var reading = Figures.best(3, () -> journal.all(Example.GENESIS));
            var entries = journal.all(Example.GENESIS);
            var folding = Figures.best(3, () -> Coordinator.replay(entries));
            figures.figure("replay " + ENTRIES + " entries: read and decode", reading / 1e6, "ms");
            figures.figure("replay " + ENTRIES + " entries: decide all again", folding / 1e6, "ms");
        }
    }

    private static double perEntry(EventJournal journal, int entries, int batch) throws Exception {
        var whole = Figures.best(1, () -> {
            for (int done = 0; done < entries; done += batch) {
                journal.record(batch(done, batch));
            }
            return true;
        });
        return whole / entries;
    }

    /// A configuration and then verdicts that come and go, decided on as the engine does.
    private static List<Decided> batch(int first, int size) {
        var batch = new ArrayList<Decided>();
        for (int i = first; i < first + size; i++) {
            var at = Example.START.plusSeconds(i);
            var health = i % 2 == 0 ? Health.HEALTHY : Health.DEGRADED;
            Event event = i == 0
                    ? new Event.Configured(Example.setup(Example.policy()), "bench")
                    : new Event.VerdictReached(Example.verdict(Example.LON, health, at));
            var decision = Decider.decide(State.EMPTY, event, Example.policy(), at);
            batch.add(new Decided(Example.GENESIS, at, event, decision.because(), FailoverState.ACTIVE));
        }
        return batch;
    }
}
