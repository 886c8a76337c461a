// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import dev.bascule.dns.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The plan that takes an execution back: the compensations of every step that was done or may have been,
/// newest first. Providers are put back side by side, so that one that is down keeps no other from it. A
/// roll-back that fails asks a person and never tries to be clever.
public final class WayBack {
    private WayBack() {}

    /// Empty when nothing that was done can be or needs to be taken back.
    public static Optional<Plan> of(Execution execution, Instant now) {
        var steps = new ArrayList<Step>();
        for (var run : execution.runs().reversed()) {
            if (run.step().undo().isPresent() && mayHaveHappened(run)) {
                steps.add(undo(run.step(), run.step().undo().get(), steps));
            }
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

    /// What a roll-back has left to be done by hand: what each record should hold, at which provider, in a
    /// sentence. `names` says what people call a provider.
    public static List<String> byHand(Execution back, Function<ProviderId, String> names) {
        return back.runs().stream()
                .filter(r -> r.status() != StepStatus.DONE)
                .map(r -> switch (r.step().action()) {
                    case Action.SwitchDns(var change) ->
                        "at " + names.apply(change.provider()) + " set "
                                + change.after().key() + " to "
                                + String.join(", ", change.after().values()) + " (it may hold "
                                + String.join(", ", change.before().values()) + ")";
                    case Action.CallHook(var _, var hook, var _) -> "undo what hook " + hook + " did";
                    case Action.CheckRules _,
                            Action.VerifyService _,
                            Action.VerifyNameServers _,
                            Action.AwaitResolvers _ -> r.step().title();
                })
                .toList();
    }

    /// Records go back together, after whatever else was taken back before them.
    private static List<StepId> after(Action action, List<Step> before) {
        if (before.isEmpty()) {
            return List.of();
        }
        var last = before.getLast();
        var together = action instanceof Action.SwitchDns && last.action() instanceof Action.SwitchDns;
        if (together) {
            return last.after();
        }
        return before.stream()
                .filter(s -> s.after().equals(last.after()))
                .map(Step::id)
                .toList();
    }

    private static Step undo(Step step, Action action, List<Step> before) {
        return new Step(
                new StepId("undo-" + step.id()),
                "Undo: " + step.title(),
                step.stage(),
                action,
                after(action, before),
                step.expected(),
                step.timeout().compareTo(Duration.ofSeconds(30)) < 0 ? Duration.ofSeconds(30) : step.timeout(),
                Math.max(3, step.maxAttempts()),
                OnFailure.ASK,
                Optional.empty());
    }
}
