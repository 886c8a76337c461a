// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.incident.lead.NextUpdate;
import dev.bascule.incident.lead.Roster;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How an incident is led: its life so far (oldest first), who had which role, the update that was promised,
/// and what was decided apart from notes (newest first): by the engine, and by people as orders.
public record Conduct(List<Transition> life, Roster roster, Optional<NextUpdate> nextUpdate, List<Decision> ordered) {
    public static final Conduct NONE = new Conduct(List.of(), Roster.EMPTY, Optional.empty(), List.of());

    public Conduct {
        life = List.copyOf(life);
        ordered = List.copyOf(ordered);
    }

    Conduct with(Transition step) {
        return new Conduct(Stream.concat(life.stream(), Stream.of(step)).toList(), roster, nextUpdate, ordered);
    }

    Conduct with(Roster changed) {
        return new Conduct(life, changed, nextUpdate, ordered);
    }

    Conduct with(Optional<NextUpdate> promised) {
        return new Conduct(life, roster, promised, ordered);
    }

    Conduct with(Decision decision) {
        return new Conduct(
                life,
                roster,
                nextUpdate,
                Stream.concat(Stream.of(decision), ordered.stream()).toList());
    }
}
