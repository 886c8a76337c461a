// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.health.Health;
import dev.bascule.topology.SiteId;
import dev.bascule.views.failover.StepOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people must know to decide about a failed step: what it means for clients, its cause, what is done,
/// whether writes are safe, and the ways on with their costs.
public record FailureReport(
        StepRun failed,
        int number,
        String meaning,
        String done,
        String open,
        String writes,
        List<Choice> choices,
        List<String> log) {
    public FailureReport {
        choices = List.copyOf(choices);
        log = List.copyOf(log);
    }

    /// A way on. Exactly one choice of a report is recommended.
    public record Choice(Kind kind, String title, String cost, boolean isRecommended) {
        /// RETRY runs the step again, SKIP goes on without it, ABORT takes everything back.
        public enum Kind {
            RETRY,
            SKIP,
            ABORT
        }
    }

    static Optional<FailureReport> of(Execution run, DeploymentPicture picture, Instant now) {
        return run.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP
                ? run.runs().stream()
                        .filter(r -> r.status() == StepStatus.FAILED)
                        .reduce((_, last) -> last)
                        .map(failed -> report(failed, run, picture, now))
                : Optional.empty();
    }

    public String title() {
        return "Step " + number + " stopped: " + failed.step().title();
    }

    private static FailureReport report(StepRun failed, Execution run, DeploymentPicture picture, Instant now) {
        var order = new StepOrder(run.plan());
        var published = Published.of(run, picture.setup()::nameOf);
        var isRollback = run.plan().verb() == Verb.ROLL_BACK;
        return new FailureReport(
                failed,
                order.numberOf(failed.step().id()),
                isRollback ? "The way back has stopped; nothing new is tried by itself." : published.meaning(run),
                steps(order, run, StepStatus.DONE) + providers(published),
                steps(order, run, StepStatus.FAILED, StepStatus.WAITING),
                isRollback ? "as the undone steps left them" : Writer.words(run),
                choices(failed, run, picture, now),
                failed.evidence());
    }

    private static String steps(StepOrder order, Execution run, StepStatus... which) {
        var wanted = List.of(which);
        var ids = run.runs().stream()
                .filter(r -> wanted.contains(r.status()))
                .map(r -> r.step().id())
                .toList();
        if (ids.isEmpty()) {
            return "nothing";
        }
        return (ids.size() == 1 ? "step " : "steps ") + order.ranges(ids);
    }

    private static String providers(Published published) {
        return published.all() == 0 ? "" : ", " + published.done().size() + " of " + published.all() + " record sets";
    }

    private static List<Choice> choices(StepRun failed, Execution run, DeploymentPicture picture, Instant now) {
        var choices = new ArrayList<Choice>();
        var step = failed.step();
        choices.add(new Choice(
                Choice.Kind.RETRY,
                "Retry this step",
                "Tried " + (failed.attempts() == 1 ? "once" : failed.attempts() + " times") + " so far. Adds about "
                        + Math.max(1, step.expected().toSeconds()) + " s.",
                true));
        choices.add(new Choice(Choice.Kind.SKIP, "Go on without this step", skipping(step, picture), false));
        if (run.plan().verb() != Verb.ROLL_BACK) {
            var undoing = Undoing.of(run, now);
            var cost = health(picture, run.plan().from()) + " " + sentence(undoing.words());
            choices.add(new Choice(
                    Choice.Kind.ABORT, "Abort and roll back to " + run.plan().from(), cost, false));
        }
        return choices;
    }

    private static String skipping(Step step, DeploymentPicture picture) {
        return switch (step.action()) {
            case Action.SwitchDns(var change) ->
                picture.setup().nameOf(change.provider()) + " keeps "
                        + String.join(", ", change.before().values())
                        + "; its clients are not moved until somebody changes it by hand.";
            case Action.CallHook(var _, var hook, var _) -> "What " + hook + " does is not done; do it by hand.";
            case Action.VerifyService(var site) -> "Goes on although " + site + " was not seen to serve.";
            case Action.VerifyNameServers _ -> "Goes on although some name servers may still answer the old values.";
            case Action.AwaitResolvers _ -> "Counts as done although resolvers still answer the old values.";
            case Action.VerifyTtl _ -> "Goes on although some name servers may still answer the TTL of before.";
            case Action.RemindToRestore _ -> "Nobody is reminded to restore TTLs.";
            case Action.CheckRules _ -> "Goes on although the rules were not judged again.";
        };
    }

    private static String health(DeploymentPicture picture, SiteId site) {
        var health = picture.verdict(site).map(v -> v.health()).orElse(Health.UNKNOWN);
        return switch (health) {
            case HEALTHY -> site + " is HEALTHY.";
            case DEGRADED -> site + " is DEGRADED, clients would be slow again.";
            case UNHEALTHY -> site + " is UNHEALTHY, clients would see errors again.";
            case UNKNOWN -> "Nothing fresh is known of " + site + ".";
        };
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
