// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Policy;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a move is expected to cost: time against the objective, and data. Empty means not set, or not measured.
public record Estimate(
        Duration expected,
        Optional<Duration> objective,
        Loss loss,
        Optional<Duration> lossLimit,
        Duration worstCache,
        List<PlanStage> sections) {
    public Estimate {
        sections = List.copyOf(sections);
    }

    static Estimate of(Plan plan, PlanSheet sheet, Facts facts, Policy policy, Duration worstCache, boolean stateful) {
        return new Estimate(
                plan.expected(),
                policy.rtoObjective(),
                loss(plan.to(), facts, stateful),
                policy.rpoObjective(),
                worstCache,
                sheet.sections());
    }

    static Loss loss(SiteId target, Facts facts, boolean stateful) {
        return stateful
                ? facts.of(target).lag().<Loss>map(Loss.UpTo::new).orElse(new Loss.NotMeasured())
                : new Loss.None();
    }

    public Optional<Duration> margin() {
        return objective.map(o -> o.minus(expected));
    }

    public boolean meetsObjective() {
        return margin().filter(m -> !m.isNegative()).isPresent();
    }

    public Optional<Duration> dns() {
        return sections.stream()
                .filter(s -> s.stage() == Stage.DNS)
                .map(PlanStage::takes)
                .findFirst();
    }
}
