// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.practice;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.incident.Incident;
import java.util.Optional;

/// What is practised: a rehearsal that moves real users, or the plan alone, which moves nobody.
public enum Practice {
    DRILL(
            Optional.of(Rehearsal.DRILL),
            "Monthly drill",
            "Moves real users there; the time until they are served is held against the objective."),
    DR_TEST(
            Optional.of(Rehearsal.DR_TEST),
            "Quarterly DR test",
            "Moves real users there and home again; it counts only when both ways were gone."),
    PLAN_ONLY(
            Optional.empty(),
            "Rehearse the plan only",
            "Reads, judges every rule and computes the plan. Nobody is moved and nothing counts as practised.");

    private final Optional<Rehearsal> rehearsal;
    private final String title;
    private final String cost;

    Practice(Optional<Rehearsal> rehearsal, String title, String cost) {
        this.rehearsal = rehearsal;
        this.title = title;
        this.cost = cost;
    }

    public static Practice of(Rehearsal rehearsal) {
        return switch (rehearsal) {
            case DRILL -> DRILL;
            case DR_TEST -> DR_TEST;
        };
    }

    /// The rehearsal that it counts as; none where nothing moves.
    public Optional<Rehearsal> rehearsal() {
        return rehearsal;
    }

    public String title() {
        return title;
    }

    /// What it moves, and what it is held against.
    public String cost() {
        return cost;
    }

    /// Why nothing can be practised now, whatever the plan says; the engine refuses it, too.
    public static Optional<String> obstacle(DeploymentPicture picture) {
        var incident = picture.incident();
        var drill = incident.flatMap(Incident::drill).filter(Drill::isUnderWay);
        if (drill.isPresent()) {
            return Optional.of("A drill is under way: " + drill.get().scenario() + ". Bring its users home first.");
        }
        return incident.filter(i -> !i.isPlanned() && !i.isDrill())
                .map(i -> i.id() + " is open and real; nothing is practised before it is closed.")
                .or(() -> picture.pending().map(_ -> "A move is pending; decide on it before anything is practised."));
    }
}
