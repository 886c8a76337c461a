// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.State;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.SafetyRules;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.Situation;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Supplier;

/// The gate at the beginning of every plan: gathers the facts again and judges every rule once more.
public final class RulesStep implements StepRunner {
    private final Supplier<State> state;
    private final FactsGatherer facts;
    private final InstantSource clock;

    public RulesStep(Supplier<State> state, FactsGatherer facts, InstantSource clock) {
        this.state = state;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.CheckRules;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var now = state.get();
        var setup = now.setup().orElseThrow();
        var byItself = execution(now, order).filter(Execution::isByItself).isPresent();
        var overridden = new HashSet<>(((Action.CheckRules) order.action()).overridden());
        var judged = SafetyRules.judge(situation(now, setup, order, byItself));
        var rules = SafetyRules.override(judged, overridden, order.effect().reason());
        var lines = rules.stream()
                .map(r -> r.standing() + " " + r.rule().title() + ": " + r.evidence())
                .toList();
        var failed = rules.stream()
                .filter(r -> byItself ? !r.isPass() : r.standing() == RuleResult.Standing.FAIL)
                .toList();
        return failed.isEmpty()
                ? new StepResult.Done(rules.size() + " rules judged, none fails", lines)
                : new StepResult.Failed("stale plan: " + SafetyRules.inTheWay(failed), false, lines);
    }

    /// As it was before this execution began: its own start is no earlier move, and what it goes away from is
    /// the phase.
    private Situation situation(State now, Setup setup, StepOrder order, boolean byItself) throws InterruptedException {
        var effect = order.effect();
        var begun = execution(now, order).map(Execution::startedAt);
        var home = effect.from().equals(setup.deployment().primary().id());
        return new Situation(
                setup,
                effect.verb(),
                effect.from(),
                effect.to(),
                facts.gather(setup, effect.from()),
                byItself,
                home ? FailoverState.ACTIVE : FailoverState.FAILED_OVER,
                now.moves().stream().filter(m -> !begun.equals(Optional.of(m))).toList(),
                now.lastEnded(),
                now.underWay().filter(x -> !x.id().equals(effect.execution())).isPresent(),
                clock.instant());
    }

    private static Optional<Execution> execution(State now, StepOrder order) {
        return now.underWay().filter(x -> x.id().equals(order.effect().execution()));
    }
}
