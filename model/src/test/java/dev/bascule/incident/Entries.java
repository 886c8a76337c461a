// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;

import dev.bascule.failover.Event;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.simulation.Rehearsal;
import dev.bascule.simulation.RehearsedWorld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Journals to project: one of an automatic failover, to which tests append what people do.
final class Entries {
    private final List<Recorded> all = new ArrayList<>();

    /// The loss of `fra1` up to users at `ams3`, as the engine records it.
    static Entries ofFailover() {
        var entries = new Entries();
        var world = new RehearsedWorld("203.0.113.10").withIll(FRA, Health.UNHEALTHY);
        entries.all.addAll(new Rehearsal(setup(policy()), world, s -> Optional.empty())
                .play()
                .journal());
        return entries;
    }

    Entries add(Event event) {
        var at = at();
        all.add(new Recorded(all.size() + 1L, GENESIS.value(), at, at, event, "", FailoverState.ACTIVE));
        return this;
    }

    /// When the next entry happens.
    Instant at() {
        return all.isEmpty() ? START : all.getLast().at().plusSeconds(10);
    }

    List<Recorded> all() {
        return all;
    }

    IncidentBook book() {
        var book = IncidentBook.EMPTY;
        for (var entry : all) {
            book = book.observe(entry);
        }
        return book;
    }
}
