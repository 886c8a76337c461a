// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plan that takes an execution back: the compensations of every step that was done or may have been,
/// newest first, one after the other. A roll-back that fails asks a person and never tries to be clever.
public final class WayBack {
    private WayBack() {}

    /// Empty when nothing that was done can be or needs to be taken back.
    public static Optional<Plan> of(Execution execution, Instant now) {
        var steps = new ArrayList<Step>();
        List<StepId> before = List.of();
        for (var run : execution.runs().reversed()) {
            if (run.step().undo().isEmpty() || !mayHaveHappened(run)) {
                continue;
            }
            var step = undo(run.step(), run.step().undo().get(), before);
            steps.add(step);
            before = List.of(step.id());
        }
        var plan = execution.plan();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan(plan.deployment(), Verb.ROLL_BACK, plan.to(), plan.from(), steps, now));
    }

    /// Done steps without a compensation, which a person must know of.
    public static List<Step> notUndone(Execution execution) {
        return execution.runs().stream()
                .filter(WayBack::mayHaveHappened)
                .map(StepRun::step)
                .filter(s -> s.undo().isEmpty() && s.action() instanceof Action.CallHook)
                .toList();
    }

    private static boolean mayHaveHappened(StepRun run) {
        return run.status() == StepStatus.DONE || (run.status() != StepStatus.SKIPPED && run.attempts() > 0);
    }

    private static Step undo(Step step, Action action, List<StepId> after) {
        return new Step(
                new StepId("undo-" + step.id()),
                "Undo: " + step.title(),
                step.stage(),
                action,
                after,
                step.expected(),
                step.timeout().compareTo(Duration.ofSeconds(30)) < 0 ? Duration.ofSeconds(30) : step.timeout(),
                Math.max(3, step.maxAttempts()),
                OnFailure.ASK,
                Optional.empty());
    }
}
