// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.check.ErrorClass;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Hours;
import dev.bascule.failover.rule.Policy;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/// When a verdict, a policy or the passing of time asks for a move. Nothing is ever raised on UNKNOWN or while
/// health is flapping.
final class Triggers {
    private Triggers() {}

    static Decision verdictReached(State state, Verdict verdict, Policy policy, Instant now) {
        var known = remember(state, verdict);
        if (!state.running() || state.setup().isEmpty() || state.underWay().isPresent()) {
            return Decision.stay(known);
        }
        if (state.pending().isPresent()) {
            return whilePending(known, state.pending().get(), verdict, policy);
        }
        return raiseIfDue(known, policy, now)
                .or(() -> awaitRecovery(known, verdict, policy, now))
                .orElse(Decision.stay(known));
    }

    /// Calls off what automation wanted; what a person ordered still waits for the second one.
    static Decision automationSet(State state, Event.AutomationSet e, Policy policy, Instant now) {
        var words = "automation " + e.automation() + " by " + e.by() + ": " + e.reason();
        var changes = !state.automation().equals(e.automation());
        var ownPending = state.pending().filter(p -> p.trigger().kind() != TriggerKind.MANUAL);
        var set = state.withAutomation(e.automation());
        if (e.automation() == Automation.DISARMED && ownPending.isPresent()) {
            return Decision.to(set.withPending(Optional.empty()), words + "; the pending move is called off");
        }
        if (changes && ownPending.isPresent()) {
            set = set.withPending(Optional.empty());
        }
        var next = set;
        return raiseIfDue(next, policy, now)
                .map(d -> new Decision(d.state(), d.effects(), words + "; " + d.because()))
                .orElseGet(() -> Decision.to(next, words));
    }

    /// A move that failed or was called off is considered again when the cooldown is over.
    static Decision retry(State state, Policy policy, Instant now) {
        return raiseIfDue(state, policy, now).orElse(Decision.stay(state));
    }

    static Decision recovery(State state, Policy policy, Instant now) {
        var due = state.primaryHealthySince()
                .map(since -> since.plus(policy.recoveryDelay()))
                .filter(t -> !now.isBefore(t));
        if (state.setup().isEmpty() || due.isEmpty() || !mayRecover(state, policy)) {
            return Decision.stay(state);
        }
        var primary = state.setup().get().deployment().primary().id();
        if (isDismissed(state, primary)) {
            return Decision.stay(state);
        }
        var because = primary + " HEALTHY since "
                + Hours.of(state.primaryHealthySince().get());
        return raise(state, Verb.FAIL_BACK, new Trigger(TriggerKind.RECOVERY, primary, because, now), policy, now);
    }

    /// Raises a move when the active site is lost by quorum, nothing is pending or running, and nobody
    /// dismissed this episode.
    static Optional<Decision> raiseIfDue(State state, Policy policy, Instant now) {
        if (!state.running() || state.pending().isPresent() || state.underWay().isPresent()) {
            return Optional.empty();
        }
        return state.active()
                .flatMap(state::verdict)
                .filter(v -> isLost(v, policy))
                .filter(v -> !isDismissed(state, v.site()))
                .map(v -> raise(state, Verb.FAIL_OVER, trigger(state, v, policy, now), policy, now));
    }

    /// Whether a person chose not to act on what the site has been since its last change.
    private static boolean isDismissed(State state, SiteId site) {
        return state.dismissedEpisode().isPresent()
                && state.dismissedEpisode().equals(state.verdict(site).map(Verdict::since));
    }

    /// UNHEALTHY by quorum; or DEGRADED, if the policy says so, when enough checkers agree that a critical
    /// check is slow.
    static boolean isLost(Verdict verdict, Policy policy) {
        return !verdict.flapping()
                && (verdict.health() == Health.UNHEALTHY || (policy.degradationTriggers() && isSlow(verdict)));
    }

    private static boolean isSlow(Verdict verdict) {
        return verdict.health() == Health.DEGRADED
                && verdict.agreeing() >= verdict.needed()
                && verdict.cause().filter(c -> c.error().isEmpty()).isPresent();
    }

    private static Decision raise(State state, Verb verb, Trigger trigger, Policy policy, Instant now) {
        var effective = EffectiveAutomation.of(state.setup().orElseThrow(), state.automation())
                .automation();
        var words = trigger.site() + ": " + trigger.kind().title() + ", " + trigger.because();
        if (effective == Automation.DISARMED) {
            return Decision.to(
                    state,
                    words + "; DISARMED, nothing fails over by itself",
                    new Effect.Tell(
                            true,
                            words + "; DISARMED",
                            Optional.of(trigger.site().value())));
        }
        var request = state.counter() + 1;
        var deadline =
                effective == Automation.ARMED ? Optional.of(now.plus(policy.grace())) : Optional.<Instant>empty();
        var from = verb == Verb.FAIL_OVER ? trigger.site() : state.active().orElse(trigger.site());
        var pending = Pending.preparing(request, verb, trigger, from, deadline);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.GatherFacts(request));
        deadline.ifPresent(t -> effects.add(new Effect.WakeAt(t, Timers.GRACE, request)));
        effects.add(new Effect.Tell(true, words, Optional.of(trigger.site().value())));
        return new Decision(state.withCounter(request).withPending(Optional.of(pending)), effects, words);
    }

    private static Decision whilePending(State state, Pending pending, Verdict verdict, Policy policy) {
        var aboutSource = verdict.site().equals(pending.trigger().site());
        if (pending.trigger().kind() == TriggerKind.MANUAL) {
            return Decision.stay(state);
        }
        if (aboutSource && pending.verb() == Verb.FAIL_OVER && !isLost(verdict, policy)) {
            return Decision.to(
                    state.withPending(Optional.empty()),
                    verdict.site() + " is " + verdict.health() + (verdict.flapping() ? " and flapping" : "")
                            + ", the pending failover is called off");
        }
        if (pending.verb() == Verb.FAIL_BACK && aboutSource && verdict.health() != Health.HEALTHY) {
            return Decision.to(
                    state.withPending(Optional.empty()),
                    verdict.site() + " is " + verdict.health() + ", the pending failback is called off");
        }
        var concernsPlan = pending.kind() == Pending.Kind.BLOCKED
                || pending.plan().filter(p -> p.to().equals(verdict.site())).isPresent();
        return concernsPlan ? Decision.to(state, "", new Effect.GatherFacts(pending.request())) : Decision.stay(state);
    }

    private static Optional<Decision> awaitRecovery(State state, Verdict verdict, Policy policy, Instant now) {
        if (!mayRecover(state, policy)
                || state.primaryHealthySince().isEmpty()
                || !Lifecycle.isPrimary(state, verdict.site())) {
            return Optional.empty();
        }
        var due = state.primaryHealthySince().get().plus(policy.recoveryDelay());
        var wake = new Effect.WakeAt(due.isBefore(now) ? now : due, Timers.RECOVERY, 0);
        return Optional.of(
                Decision.to(state, verdict.site() + " HEALTHY, failback may begin at " + Hours.of(due), wake));
    }

    /// A planned switch-over is somebody's wish and is never taken back by itself.
    private static boolean mayRecover(State state, Policy policy) {
        return state.running()
                && policy.automaticRecovery()
                && state.phase() == FailoverState.FAILED_OVER
                && state.execution()
                        .filter(x -> x.plan().verb() == Verb.FAIL_OVER)
                        .isPresent()
                && state.pending().isEmpty()
                && state.underWay().isEmpty();
    }

    private static State remember(State state, Verdict verdict) {
        var verdicts = new ArrayList<Verdict>();
        state.verdicts().stream().filter(v -> !v.site().equals(verdict.site())).forEach(verdicts::add);
        verdicts.add(verdict);
        var next = state.withVerdicts(verdicts);
        if (!Lifecycle.isPrimary(state, verdict.site())) {
            return next;
        }
        if (verdict.health() != Health.HEALTHY) {
            return next.withPrimaryHealthySince(Optional.empty());
        }
        return next.withPrimaryHealthySince(next.primaryHealthySince().or(() -> Optional.of(verdict.since())));
    }

    private static Trigger trigger(State state, Verdict verdict, Policy policy, Instant now) {
        var because = verdict.because();
        return new Trigger(kind(state, verdict, policy), verdict.site(), because, now);
    }

    private static TriggerKind kind(State state, Verdict verdict, Policy policy) {
        if (state.phase() == FailoverState.FAILED_OVER) {
            return TriggerKind.CASCADE;
        }
        if (verdict.health() == Health.DEGRADED) {
            return TriggerKind.PERFORMANCE_DEGRADATION;
        }
        var error = verdict.cause().flatMap(c -> c.error());
        if (error.equals(Optional.of(ErrorClass.REFUSED)) && policy.refusedIsImmediate()) {
            return TriggerKind.CONNECTION_FAILURE;
        }
        return error.equals(Optional.of(ErrorClass.TIMEOUT)) ? TriggerKind.TIMEOUT : TriggerKind.HEALTH_CHECK_FAILURE;
    }
}
