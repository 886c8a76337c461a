// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.client.Preview;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.RuleResult.Standing;
import dev.bascule.health.Health;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What stands between a person and a move, and the option that each of it asks for.
public final class Obstacles {
    private Obstacles() {}

    /// One line for each kind of obstacle, none when the move may begin. `accepted` are warnings that were
    /// accepted.
    public static List<String> of(Preview preview, Collection<Rule> accepted) {
        var lines = new ArrayList<String>();
        var warned = codes(preview, r -> r.standing() == Standing.WARN && !accepted.contains(r.rule()));
        if (!warned.isEmpty()) {
            lines.add("A person has to accept warnings: add --accept " + warned + ".");
            preview.plan()
                    .filter(p -> isNeedless(p, preview))
                    .ifPresent(p -> lines.add("The source is not lost: to leave a healthy site, use 'bascule failover "
                            + p.deployment() + " --planned' (and 'bascule plan --verb switch-over')."));
        }
        var failed =
                codes(preview, r -> r.standing() == Standing.FAIL && r.rule().isOverridable());
        if (!failed.isEmpty()) {
            lines.add("Rules fail that only break-glass sets aside: add --override " + failed
                    + " when the reason is worth it.");
        }
        var firm =
                codes(preview, r -> r.standing() == Standing.FAIL && !r.rule().isOverridable());
        if (!firm.isEmpty()) {
            lines.add("Nothing sets these rules aside, mend their causes: " + firm + ".");
        }
        return lines;
    }

    private static String codes(Preview preview, Predicate<RuleResult> which) {
        return preview.rules().stream().filter(which).map(r -> r.rule().code()).collect(Collectors.joining(","));
    }

    private static boolean isNeedless(Plan plan, Preview preview) {
        return plan.verb() == Verb.FAIL_OVER
                && preview.facts().sites().stream()
                        .filter(s -> s.site().equals(plan.from()))
                        .flatMap(s -> s.verdict().stream())
                        .anyMatch(v -> v.health() == Health.HEALTHY);
    }
}
