// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Event;
import dev.bascule.failover.Pending;
import dev.bascule.failover.State;
import java.util.Optional;

/// Tells from an entry what it decided: a sentence counts when the phase, the pending move, the run or the
/// automation is another one after it. Whoever ordered it is named, otherwise the engine decided by itself.
final class Decided {
    private Decided() {}

    private record Order(String by, String reason) {}

    static Optional<Decision> of(State before, State after, Recorded r) {
        if (r.because().isEmpty() || !isAnother(before, after)) {
            return Optional.empty();
        }
        var order = order(r.event());
        return Optional.of(new Decision(
                r.seq(),
                r.at(),
                r.recordedAt(),
                order.map(Order::by).orElse(Transition.ENGINE),
                order.isEmpty(),
                r.because(),
                order.map(Order::reason).orElse(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static boolean isAnother(State before, State after) {
        return before.phase() != after.phase()
                || before.automation() != after.automation()
                || !before.pending().map(Pending::kind).equals(after.pending().map(Pending::kind))
                || !before.pending().map(Pending::hold).equals(after.pending().map(Pending::hold))
                || !before.execution()
                        .map(x -> x.id() + " " + x.status())
                        .equals(after.execution().map(x -> x.id() + " " + x.status()));
    }

    private static Optional<Order> order(Event event) {
        return switch (event) {
            case Event.AutomationSet e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.CountdownHeld e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.CountdownResumed e -> Optional.of(new Order(e.by(), ""));
            case Event.CountdownHastened e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.PlanApproved e ->
                Optional.of(new Order(e.by(), e.reason().orElse("")));
            case Event.PendingDismissed e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.MoveOrdered e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.AmendmentOrdered e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.ExecutionPaused e -> Optional.of(new Order(e.by(), ""));
            case Event.ExecutionResumed e -> Optional.of(new Order(e.by(), ""));
            case Event.StepSkipped e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.AbortOrdered e -> Optional.of(new Order(e.by(), e.reason()));
            case Event.Configured _,
                    Event.EngineStarted _,
                    Event.EngineStopped _,
                    Event.ActiveSiteSeen _,
                    Event.VerdictReached _,
                    Event.CheckTurned _,
                    Event.CheckMuted _,
                    Event.CheckUnmuted _,
                    Event.ProofTaken _,
                    Event.FactsGathered _,
                    Event.TimerRang _,
                    Event.StepStarted _,
                    Event.StepEnded _,
                    Event.InterruptionExamined _,
                    Event.PropagationMoved _,
                    Event.DriftSeen _,
                    Event.OwnTroubleSeen _,
                    Event.OfIncident _,
                    Event.DrillMarked _ -> Optional.empty();
        };
    }
}
