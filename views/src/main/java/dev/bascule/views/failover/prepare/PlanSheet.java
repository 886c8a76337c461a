// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Preview;
import dev.bascule.dns.Change;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.styles.Icon;
import dev.bascule.views.failover.CriticalPath;
import dev.bascule.views.failover.StepOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A dry run as a table: the stages of the plan with their steps, when each is expected to run, and what the
/// dry run found for it.
public record PlanSheet(List<PlanStage> sections, Duration expected, int steps, Instant computedAt) {
    public PlanSheet {
        sections = List.copyOf(sections);
    }

    public static PlanSheet of(Plan plan, Preview preview, DeploymentPicture picture) {
        var starts = plan.expectedStarts();
        var critical = CriticalPath.of(plan);
        var order = new StepOrder(plan);
        var sections = Arrays.stream(Stage.values())
                .map(stage -> plan.steps().stream()
                        .filter(s -> s.stage() == stage)
                        .map(s -> line(s, order, starts, critical, Finding.of(s.action(), preview, picture)))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> section(plan, lines))
                .toList();
        return new PlanSheet(sections, plan.expected(), plan.steps().size(), plan.computedAt());
    }

    private static PlanLine line(
            Step step, StepOrder order, Map<StepId, Duration> starts, Set<StepId> critical, Finding finding) {
        var change = step.action() instanceof Action.SwitchDns(var dns) ? Optional.of(dns) : Optional.<Change>empty();
        return new PlanLine(
                order.numberOf(step.id()),
                iconOf(step.action()),
                step.title(),
                order.after(step),
                finding,
                starts.getOrDefault(step.id(), Duration.ZERO),
                step.expected(),
                critical.contains(step.id()),
                change);
    }

    private static PlanStage section(Plan plan, List<PlanLine> lines) {
        var counted = lines.stream().filter(PlanLine::isCritical).toList();
        var measured = counted.isEmpty() ? lines : counted;
        var from =
                measured.stream().map(PlanLine::start).min(Duration::compareTo).orElse(Duration.ZERO);
        var to = measured.stream()
                .map(l -> l.start().plus(l.expected()))
                .max(Duration::compareTo)
                .orElse(from);
        var stage = plan.steps().get(lines.getFirst().number() - 1).stage();
        return new PlanStage(stage, from, to.minus(from), lines);
    }

    static Icon iconOf(Action action) {
        return switch (action) {
            case Action.CheckRules _, Action.VerifyService _, Action.VerifyNameServers _, Action.VerifyTtl _ ->
                Icon.VERIFY;
            case Action.CallHook(var moment, var _, var _) ->
                switch (moment) {
                    case FENCE -> Icon.FENCE;
                    case PROMOTE -> Icon.DB;
                    case PRE, POST, UNDO -> Icon.HOOK;
                };
            case Action.SwitchDns _ -> Icon.DNS;
            case Action.AwaitResolvers _, Action.RemindToRestore _ -> Icon.WAIT;
        };
    }
}
