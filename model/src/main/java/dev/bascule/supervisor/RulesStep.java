// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.State;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.SafetyRules;
import dev.bascule.failover.rule.Situation;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
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
        var effect = order.effect();
        var situation = new Situation(
                setup,
                effect.verb(),
                effect.from(),
                effect.to(),
                facts.gather(setup, effect.from()),
                false,
                now.phase(),
                List.of(),
                now.lastEnded(),
                false,
                clock.instant());
        var overridden = new HashSet<>(((Action.CheckRules) order.action()).overridden());
        var rules = SafetyRules.override(SafetyRules.judge(situation), overridden, effect.reason());
        var lines = rules.stream()
                .map(r -> r.standing() + " " + r.rule().title() + ": " + r.evidence())
                .toList();
        var failed = rules.stream()
                .filter(r -> r.standing() == RuleResult.Standing.FAIL)
                .toList();
        return failed.isEmpty()
                ? new StepResult.Done(rules.size() + " rules judged, none fails", lines)
                : new StepResult.Failed("stale plan: " + SafetyRules.inTheWay(failed), false, lines);
    }
}
