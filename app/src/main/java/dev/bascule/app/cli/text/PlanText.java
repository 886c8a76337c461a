// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.text;

import dev.bascule.client.Preview;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import java.util.ArrayList;
import java.util.List;

/// A dry run for people: rules with evidence, candidates, steps, and every record before and after.
public final class PlanText {
    private PlanText() {}

    public static List<String> of(Preview preview) {
        var lines = new ArrayList<String>();
        preview.plan()
                .ifPresent(p -> lines.add(p.verb().title() + " " + p.deployment() + " from " + p.from() + " to "
                        + p.to() + ", expected " + Columns.length(p.expected())));
        heading(lines, "Safety rules");
        lines.addAll(Columns.of(preview.rules().stream()
                .map(r -> List.of("  " + r.standing(), r.rule().code(), r.evidence()))
                .toList()));
        heading(lines, "Candidates");
        lines.addAll(Columns.of(preview.ranking().stream()
                .map(c -> List.of("  " + c.site(), c.total() + " of 100", c.isEligible() ? "eligible" : c.because()))
                .toList()));
        preview.plan().ifPresent(p -> steps(lines, p));
        if (!preview.problems().isEmpty()) {
            heading(lines, "Problems");
            preview.problems().forEach(p -> lines.add("  " + p));
        }
        lines.add("");
        lines.add("Resolvers may keep the old answer for " + Columns.length(preview.worstCache()) + ".");
        return lines;
    }

    /// How it ends where nothing follows: what stands in the way, and that nothing was written.
    public static List<String> dryRun(Preview preview) {
        var lines = new ArrayList<>(of(preview));
        lines.addAll(Obstacles.of(preview, List.of()));
        lines.add(
                preview.isBlocked()
                        ? "Blocked: nothing can be carried out as things stand. Nothing was written."
                        : "Nothing was written.");
        return lines;
    }

    private static void steps(List<String> lines, Plan plan) {
        heading(lines, "Steps");
        lines.addAll(Columns.of(plan.steps().stream()
                .map(s -> List.of("  " + s.stage().title(), s.title(), change(s)))
                .toList()));
    }

    private static String change(Step step) {
        return step.action() instanceof Action.SwitchDns(var change)
                ? String.join(" ", change.before().values()) + " -> "
                        + String.join(" ", change.after().values()) + ", TTL "
                        + change.after().ttl().toSeconds() + " s"
                : "";
    }

    private static void heading(List<String> lines, String words) {
        lines.add("");
        lines.add(words);
    }
}
