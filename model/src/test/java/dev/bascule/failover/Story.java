// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.START;

import dev.bascule.check.ErrorClass;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Policy;
import dev.bascule.failover.rule.ProviderRules;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells the decider what happens, in order and in time, and keeps what it last decided.
final class Story {
    private Decision last = Decision.stay(State.EMPTY);
    private Instant now = START;

    /// An engine that leads, with every site HEALTHY and `fra1` active.
    static Story of(Setup setup) {
        var story = new Story();
        story.tell(new Event.Configured(setup, "example"));
        story.tell(new Event.EngineStarted("test", "1"));
        List.of(FRA, AMS, LON).forEach(s -> story.verdict(s, Health.HEALTHY));
        return story.tell(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"));
    }

    Story tell(Event event) {
        var policy = state().setup().map(Setup::policy).orElse(Policy.DEFAULT);
        last = Decider.decide(state(), event, policy, now);
        return this;
    }

    Story after(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Story verdict(SiteId site, Health health) {
        return verdict(Example.verdict(site, health, now));
    }

    Story verdict(Verdict verdict) {
        return tell(new Event.VerdictReached(verdict));
    }

    /// `fra1` is lost: 2 of 2 say so.
    Story lost() {
        return verdict(Example.verdict(FRA, Health.UNHEALTHY, now, Optional.of(ErrorClass.STATUS)));
    }

    /// The facts that the pending move waits for: verdicts as told, records at the active site.
    Story gathered() {
        return gathered(facts());
    }

    Story gathered(Facts facts) {
        return tell(new Event.FactsGathered(state().pending().orElseThrow().request(), facts));
    }

    Facts facts() {
        var address = ProviderRules.addressOf(
                state().setup().orElseThrow(), state().active().orElseThrow(), Example.A.type());
        var held = Example.pointing(address.orElseThrow());
        return Example.facts(state().verdicts(), List.of(Example.found(DO, held), Example.found(CF, held)), now);
    }

    Story rings(String timer) {
        return tell(new Event.TimerRang(
                timer, state().pending().map(Pending::request).orElse(0L)));
    }

    Story approves(String who) {
        return tell(new Event.PlanApproved(plan().hash(), who, Optional.of("agreed")));
    }

    /// Every step that runs ends well, until the execution has ended.
    Story completes() {
        while (state().underWay().isPresent()) {
            var execution = state().underWay().get();
            var running = execution.running().getFirst().step().id();
            tell(new Event.StepEnded(execution.id(), running, new StepResult.Done("done", List.of())));
        }
        return this;
    }

    /// From the loss of `fra1` to users at `ams3`.
    Story failsOver() {
        return lost().gathered().after(15).rings(Timers.GRACE).completes();
    }

    State state() {
        return last.state();
    }

    Plan plan() {
        return state().pending().flatMap(Pending::plan).orElseThrow();
    }

    Optional<Pending.Kind> pending() {
        return state().pending().map(Pending::kind);
    }

    String because() {
        return last.because();
    }

    List<Effect> effects() {
        return last.effects();
    }

    Instant now() {
        return now;
    }

    Duration untilDeadline() {
        return Duration.between(
                now, state().pending().flatMap(Pending::deadline).orElseThrow());
    }
}
