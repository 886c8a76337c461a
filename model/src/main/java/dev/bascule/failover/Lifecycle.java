// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Policy;
import dev.bascule.failover.rule.Setup;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What follows from the engine starting, stopping, being configured, and from reading where the records point.
final class Lifecycle {
    private Lifecycle() {}

    /// A move that waits was planned under the setup before, so it is called off; what asks for it still asks
    /// again under the new one, with its whole grace period.
    static Decision configured(State state, Setup setup, Instant now) {
        var before = state.setup().map(s -> s.policy().automation());
        var wanted = setup.policy().automation();
        var automation = before.filter(wanted::equals).isPresent() ? state.automation() : wanted;
        var sites = setup.deployment().sites().stream().map(s -> s.id()).toList();
        var verdicts =
                state.verdicts().stream().filter(v -> sites.contains(v.site())).toList();
        var changed = !state.setup().equals(Optional.of(setup));
        var calledOff = state.pending().filter(_ -> changed);
        var next = state.withSetup(Optional.of(setup))
                .withAutomation(automation)
                .withVerdicts(verdicts)
                .withPending(state.pending().filter(_ -> !changed));
        var words = before.isEmpty() ? "" : changed ? "configuration in force changed" : "configuration read again";
        var said = words
                + calledOff
                        .map(p -> "; the waiting " + p.verb().title().toLowerCase(Locale.ROOT)
                                + " was planned under the one before and is called off")
                        .orElse("");
        return state.running() ? resumed(next, said, setup.policy(), now) : Decision.to(next, said);
    }

    private static Decision resumed(State state, String words, Policy policy, Instant now) {
        if (state.pending().isPresent()) {
            return Decision.to(state, words, new Effect.ReadActiveSite());
        }
        var raised = Triggers.raiseIfDue(state, policy, now)
                .or(() -> Optional.of(Triggers.recovery(state, policy, now))
                        .filter(d -> d.state().pending().isPresent()));
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.ReadActiveSite());
        raised.ifPresent(d -> effects.addAll(d.effects()));
        return new Decision(
                raised.map(Decision::state).orElse(state),
                effects,
                raised.map(d -> words.isEmpty() ? d.because() : words + "; " + d.because())
                        .orElse(words));
    }

    /// Everything measured before is old: verdicts and pending moves go, and the world is read again before
    /// anything is done.
    static Decision started(State state, Event.EngineStarted e, Instant now) {
        var words = "engine started by " + e.by() + Amendments.interruption(state);
        var fresh = Amendments.interrupted(Resumption.interrupted(state), now)
                .withRunning(true)
                .withVerdicts(List.of())
                .withPending(Optional.empty())
                .withPrimaryHealthySince(Optional.empty());
        return fresh.underWay()
                .map(execution -> new Decision(
                        fresh,
                        Stream.concat(
                                        Stream.of(new Effect.ExamineInterruption(execution.id())),
                                        Amendments.awake(fresh).stream())
                                .toList(),
                        words + "; execution " + execution.id() + " was interrupted, reading the world"))
                .orElseGet(() -> new Decision(fresh, awake(fresh), words));
    }

    /// The wake-up that lets a recovery settle is lost with the process that asked for it.
    private static List<Effect> awake(State state) {
        var settles = state.lastEnded()
                .filter(t -> state.phase() == FailoverState.RECOVERED)
                .flatMap(t -> state.setup().map(s -> t.plus(s.policy().cooldown())));
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.ReadActiveSite());
        settles.ifPresent(t -> effects.add(new Effect.WakeAt(t, Timers.SETTLED, 0)));
        effects.addAll(Amendments.awake(state));
        return effects;
    }

    static Decision stopped(State state, Event.EngineStopped e) {
        return Decision.to(state.withRunning(false).withPending(Optional.empty()), "engine stopped by " + e.by());
    }

    static Decision activeSiteSeen(State state, Event.ActiveSiteSeen e, Policy policy, Instant now) {
        if (state.setup().isEmpty()
                || state.underWay().isPresent()
                || state.active().equals(e.site()) && phaseFits(state, e.site())) {
            return Decision.stay(state);
        }
        var seen = state.withActive(e.site());
        if (e.site().isEmpty()) {
            return Decision.to(seen, "the active site is not known: " + e.evidence() + "; nothing will be moved");
        }
        var placed = seen.withPhase(phaseAt(seen, e.site().get()));
        var raised = Triggers.raiseIfDue(placed, policy, now);
        var words = e.site().get() + " is active: " + e.evidence();
        return raised.map(d -> new Decision(d.state(), d.effects(), words + "; " + d.because()))
                .orElseGet(() -> Decision.to(placed, words));
    }

    static Decision settled(State state) {
        return state.phase() == FailoverState.RECOVERED
                ? Decision.to(
                        state.withPhase(FailoverState.ACTIVE), "recovered for the length of the cooldown, ACTIVE again")
                : Decision.stay(state);
    }

    static boolean isPrimary(State state, SiteId site) {
        return state.setup()
                .filter(s -> s.deployment().primary().id().equals(site))
                .isPresent();
    }

    private static boolean phaseFits(State state, Optional<SiteId> site) {
        return site.map(s -> phaseAt(state, s) == state.phase()).orElse(true);
    }

    private static FailoverState phaseAt(State state, SiteId site) {
        if (!isPrimary(state, site)) {
            return FailoverState.FAILED_OVER;
        }
        return state.phase() == FailoverState.RECOVERED ? FailoverState.RECOVERED : FailoverState.ACTIVE;
    }
}
