// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Policy;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
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
        List<PlanSheet.Section> sections) {
    public Estimate {
        sections = List.copyOf(sections);
    }

    /// Data that a move may lose: none where nothing holds data, up to the measured lag, or unknown where lag
    /// was not measured.
    public sealed interface Loss {
        record None() implements Loss {}

        record UpTo(Duration lag) implements Loss {}

        record NotMeasured() implements Loss {}

        default String words() {
            return switch (this) {
                case None _ -> "none, nothing here holds data";
                case UpTo(var lag) -> "writes of the last " + Figures.lag(lag).text() + " may be lost";
                case NotMeasured _ -> "how many writes are lost is not known, because replication lag is not measured";
            };
        }

        default String figure() {
            return switch (this) {
                case None _ -> "none";
                case UpTo(var lag) -> Figures.lag(lag).text();
                case NotMeasured _ -> Figure.NONE.text();
            };
        }
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
                .map(PlanSheet.Section::takes)
                .findFirst();
    }
}
