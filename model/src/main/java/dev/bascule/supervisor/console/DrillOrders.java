// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.Command;
import dev.bascule.client.Refused;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.drill.Announcement;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.plan.Verb;
import dev.bascule.incident.Incident;
import dev.bascule.incident.IncidentBook;
import java.util.List;
import java.util.Optional;

/// Begins and ends drills, or refuses it in words.
final class DrillOrders {
    private DrillOrders() {}

    /// The mark first, then the move that it marks.
    static List<Event> begin(Command.RunDrill c, Event.MoveOrdered move, State state, IncidentBook book) {
        underWay(state).ifPresent(d -> {
            throw new Refused("A drill is under way already: " + d.scenario()
                    + ". Bring its users home, or end it, before another one begins.");
        });
        book.open()
                .filter(i -> !i.isPlanned() && !i.isDrill())
                .map(Incident::id)
                .ifPresent(id -> {
                    throw new Refused(id + " is open and real, so nothing is practised now. Close it first.");
                });
        if (state.pending().isPresent()) {
            throw new Refused("A move is pending, so nothing is practised now. Decide on it first.");
        }
        var plan = move.plan();
        if (plan.verb() != Verb.SWITCH_OVER) {
            throw new Refused("A drill goes by a planned switch, which leaves a healthy site; this plan is: "
                    + plan.verb().title() + ". Ask for the plan of a switch-over.");
        }
        var announced = new Announcement(
                c.rehearsal(), plan.from(), plan.to(), c.by(), c.note().strip());
        var title = c.rehearsal().title() + " of " + plan.to();
        return List.of(new Event.DrillMarked(true, title, Optional.of(c.by()), Optional.of(announced)), move);
    }

    static Event end(Command.EndDrill c, State state) {
        if (underWay(state).isEmpty()) {
            throw new Refused("No drill is under way; it may have ended by itself.");
        }
        state.underWay().ifPresent(x -> {
            throw new Refused("The move " + x.id() + " of the drill is under way. Wait until it has ended, or abort"
                    + " it; then the drill can be ended.");
        });
        return new Event.DrillMarked(false, Orders.named(c.reason(), "reason"), Optional.of(c.by()), Optional.empty());
    }

    private static Optional<Drill> underWay(State state) {
        return state.drill().filter(Drill::isUnderWay);
    }
}
