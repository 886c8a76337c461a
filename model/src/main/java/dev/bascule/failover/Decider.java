// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.Event.ActiveSiteSeen;
import dev.bascule.failover.Event.AutomationSet;
import dev.bascule.failover.Event.Configured;
import dev.bascule.failover.Event.EngineStarted;
import dev.bascule.failover.rule.Policy;
import java.time.Instant;

/// The decision function: from a state, an event, the policy and the time of the event to the next state and
/// its effects. It is pure, so the state of a deployment is the fold of its journal, and a past week can be
/// decided again under another policy. Late or repeated events change nothing.
public final class Decider {
    private Decider() {}

    public static Decision decide(State state, Event event, Policy policy, Instant now) {
        return Drills.followed(state, event, decided(state, event, policy, now), now);
    }

    private static Decision decided(State state, Event event, Policy policy, Instant now) {
        return switch (event) {
            case Configured e -> Lifecycle.configured(state, e.setup(), now);
            case EngineStarted e -> Lifecycle.started(state, e, now);
            case Event.EngineStopped e -> Lifecycle.stopped(state, e);
            case ActiveSiteSeen e -> Lifecycle.activeSiteSeen(state, e, policy, now);
            case Event.InterruptionExamined e -> Resumption.examined(state, e, now);
            case Event.VerdictReached e -> Triggers.verdictReached(state, e.verdict(), policy, now);
            case AutomationSet e -> Triggers.automationSet(state, e, policy, now);
            case Event.FactsGathered e -> Countdown.factsGathered(state, e, now);
            case Event.TimerRang e -> timer(state, e, policy, now);
            case Event.CountdownHeld e -> Countdown.held(state, e, now);
            case Event.CountdownResumed e -> Countdown.resumed(state, e.by(), now);
            case Event.CountdownHastened e -> Countdown.hastened(state, e, now);
            case Event.PlanApproved e -> Countdown.approved(state, e, policy, now);
            case Event.PendingDismissed e -> Countdown.dismissed(state, e);
            case Event.MoveOrdered e -> Moves.ordered(state, e, policy, now);
            case Event.AmendmentOrdered e -> Amendments.ordered(state, e, now);
            case Event.StepEnded e ->
                Amendments.isOf(state, e.execution())
                        ? Amendments.stepEnded(state, e, now)
                        : Moves.stepEnded(state, e, now);
            case Event.ExecutionPaused e -> Moves.paused(state, e, now);
            case Event.ExecutionResumed e -> Moves.resumed(state, e, now);
            case Event.StepSkipped e -> Moves.skipped(state, e, now);
            case Event.AbortOrdered e -> Moves.aborted(state, e, now);
            case Event.DrillMarked e -> Drills.marked(state, e, now);
            case Event.StepStarted _,
                    Event.CheckTurned _,
                    Event.CheckMuted _,
                    Event.CheckUnmuted _,
                    Event.PropagationMoved _,
                    Event.DriftSeen _,
                    Event.ProofTaken _,
                    Event.OwnTroubleSeen _,
                    Event.OfIncident _ -> Decision.stay(state);
        };
    }

    /// The policy in force when an event happens: its own if it configures, else the one configured before.
    public static Policy policy(State state, Event event) {
        return event instanceof Configured configured
                ? configured.setup().policy()
                : state.setup().map(s -> s.policy()).orElse(Policy.DEFAULT);
    }

    /// The state that an entry of the journal leads to; folding it over a journal is a replay.
    public static State replay(State state, Event event, Instant at) {
        return decide(state, event, policy(state, event), at).state();
    }

    private static Decision timer(State state, Event.TimerRang e, Policy policy, Instant now) {
        return switch (e.timer()) {
            case Timers.GRACE -> Countdown.graceOver(state, e.request(), now);
            case Timers.HOLD -> Countdown.holdOver(state, e.request(), now);
            case Timers.RECONSIDER -> Countdown.reconsider(state, e.request());
            case Timers.RETRY -> Triggers.retry(state, policy, now);
            case Timers.RECOVERY -> Triggers.recovery(state, policy, now);
            case Timers.SETTLED -> Lifecycle.settled(state);
            case Timers.RESTORE_TTL -> Amendments.reminded(state, now);
            default -> Decision.stay(state);
        };
    }
}
