// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The plan that takes an execution back: the compensations of every step that was done or may have been,
/// newest first. Providers are put back side by side, so that one that is down keeps no other from it. Last,
/// every name server must answer what it did before. A roll-back that fails asks a person and never tries to be
/// clever.
public final class WayBack {
    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(30);
    private static final int LEAST_ATTEMPTS = 3;

    private WayBack() {}

    /// What a record goes back to, as far as DNS shows it.
    private record Answer(RecordKey key, List<String> values) {}

    /// Empty when nothing that was done can be or needs to be taken back.
    public static Optional<Plan> of(Execution execution, Instant now) {
        var steps = new ArrayList<Step>();
        for (var run : execution.runs().reversed()) {
            if (run.step().undo().isPresent() && mayHaveHappened(run)) {
                steps.add(undo(run.step(), run.step().undo().get(), steps));
            }
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        steps.addAll(verifications(steps));
        var plan = execution.plan();
        return Optional.of(new Plan(plan.deployment(), Verb.ROLL_BACK, plan.to(), plan.from(), steps, now));
    }

    /// The steps of a way back that take something back; the others verify that it has arrived.
    public static List<Step> takenBack(Plan back) {
        return back.steps().stream().filter(s -> !isVerification(s)).toList();
    }

    private static boolean isVerification(Step step) {
        return step.action() instanceof Action.VerifyNameServers;
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
        return left(back).flatMap(r -> byHand(r.step(), names).stream()).toList();
    }

    private static Optional<String> byHand(Step step, Function<ProviderId, String> names) {
        return switch (step.action()) {
            case Action.SwitchDns(var change) ->
                Optional.of("at " + names.apply(change.provider()) + " set "
                        + change.after().key() + " to "
                        + String.join(", ", change.after().values()) + " (it may hold "
                        + String.join(", ", change.before().values()) + ")");
            case Action.CallHook(var _, var hook, var _) -> Optional.of("undo what hook " + hook + " did");
            case Action.VerifyNameServers _ -> Optional.empty();
            case Action.CheckRules _,
                    Action.VerifyService _,
                    Action.AwaitResolvers _,
                    Action.VerifyTtl _,
                    Action.RemindToRestore _ -> Optional.of(step.title());
        };
    }

    /// What nobody has seen arrive: which providers hold the old values again, as they read back, and what the
    /// name servers answered instead, in a sentence for each record.
    public static List<String> unseen(Execution back, Function<ProviderId, String> names) {
        return left(back)
                .flatMap(r -> r.step().action() instanceof Action.VerifyNameServers wanted
                        ? Stream.of(unseen(back, r, wanted, names))
                        : Stream.empty())
                .toList();
    }

    private static String unseen(
            Execution back, StepRun run, Action.VerifyNameServers wanted, Function<ProviderId, String> names) {
        var values = String.join(", ", wanted.values());
        var holding = back.runs().stream()
                .filter(r -> r.status() == StepStatus.DONE)
                .flatMap(r -> r.step().action() instanceof Action.SwitchDns(var change)
                                && change.after().key().equals(wanted.key())
                                && wanted.providers().contains(change.provider())
                        ? Stream.of(names.apply(change.provider()))
                        : Stream.empty())
                .toList();
        var known = holding.isEmpty() ? "" : String.join(", ", holding) + " read back as " + values + ", but ";
        return known + "not every name server was seen to answer " + values + " for " + wanted.key() + " ("
                + (run.detail().isEmpty() ? "none was asked" : run.detail()) + ")";
    }

    private static Stream<StepRun> left(Execution back) {
        return back.runs().stream().filter(r -> r.status() != StepStatus.DONE);
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
                step.timeout().compareTo(LEAST_TIMEOUT) < 0 ? LEAST_TIMEOUT : step.timeout(),
                Math.max(LEAST_ATTEMPTS, step.maxAttempts()),
                OnFailure.ASK,
                Optional.empty());
    }

    /// One for each record and the values that it goes back to. A proxied record keeps its proxy's addresses,
    /// so its provider's read-back has to do.
    private static List<Step> verifications(List<Step> undone) {
        var providers = new LinkedHashMap<Answer, List<ProviderId>>();
        for (var step : undone) {
            if (step.action() instanceof Action.SwitchDns(var change)
                    && !change.after().proxied().orElse(false)) {
                var answer = new Answer(change.after().key(), change.after().values());
                providers.computeIfAbsent(answer, _ -> new ArrayList<>()).add(change.provider());
            }
        }
        var steps = new ArrayList<Step>();
        providers.forEach((answer, of) -> steps.add(verification(answer, of, undone)));
        return steps;
    }

    private static Step verification(Answer answer, List<ProviderId> providers, List<Step> undone) {
        var action = new Action.VerifyNameServers(answer.key(), providers, answer.values());
        var values = String.join(", ", answer.values());
        return new Step(
                new StepId("back-" + answer.key().name() + "-" + answer.key().type() + "-" + values),
                "Verify every name server of " + answer.key() + " for " + values,
                Stage.FINISH,
                action,
                after(action, undone),
                Duration.ofSeconds(1),
                Action.VerifyNameServers.PATIENCE,
                LEAST_ATTEMPTS,
                OnFailure.ASK,
                Optional.empty());
    }
}
