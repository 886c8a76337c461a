// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.Command;
import dev.bascule.client.Refused;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.StoreTrouble;
import java.time.InstantSource;

/// Records what people put on record where no engine runs: judged and decided as an engine would, on the state
/// that the journal leads to. For the holder of the lead alone; what is written so has no effects.
public final class WrittenOrders {
    private final EventJournal journal;
    private final InstantSource clock;

    public WrittenOrders(EventJournal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// Answers as an engine does; [Refused] when it cannot be done as things stand, or the journal takes
    /// nothing.
    public String record(Command.Written command) {
        var deployment = command.deployment();
        var past = journal.all(deployment);
        if (past.isEmpty()) {
            throw new Refused("The journal holds nothing of " + deployment
                    + " yet, so nothing was recorded. Start bascule with its configuration first.");
        }
        var now = clock.instant();
        var state = Coordinator.replay(past);
        var events = Orders.events(command, state, Chronicle.of(past).book(), now);
        try {
            var handled = new Coordinator(deployment, journal, state).handle(events, now);
            return Orders.answer(handled.entries().getFirst());
        } catch (StoreTrouble refused) {
            throw new Refused(String.valueOf(refused.getMessage()));
        }
    }
}
