// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.drill;

import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.Command;
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.PreviewRequest;
import dev.bascule.drill.Moment;
import dev.bascule.drill.OperatorAction;
import dev.bascule.drill.Scenario;
import dev.bascule.drill.Situation;
import dev.bascule.failover.Pending;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.health.Health;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// The people of a scenario. Each does one thing when its moment comes, and tries again while it is refused.
final class DrillOperators {
    private static final Duration TRY_AGAIN = Duration.ofMillis(700);

    private final ConsoleClient client;
    private final DeploymentId deployment;
    private final String person;
    private final Instant start;
    private final List<OperatorAction> left;
    private final Map<Situation, Instant> arisen = new EnumMap<>(Situation.class);
    private Instant nextTry = Instant.MIN;
    private Optional<String> trouble = Optional.empty();

    DrillOperators(ConsoleClient client, Scenario scenario, String person, Instant start) {
        this.client = client;
        this.deployment = new DeploymentId(scenario.deployment());
        this.person = person;
        this.start = start;
        this.left = new ArrayList<>(scenario.operator());
    }

    boolean isDone() {
        return left.isEmpty();
    }

    /// What the last refusal said, while something is left to do.
    Optional<String> trouble() {
        return isDone() ? Optional.empty() : trouble;
    }

    void act(DeploymentPicture picture, Instant now) throws InterruptedException {
        for (var situation : Situation.values()) {
            if (holds(situation, picture, now)) {
                arisen.putIfAbsent(situation, now);
            }
        }
        if (now.isBefore(nextTry)) {
            return;
        }
        var due = left.stream().filter(a -> isDue(a.moment(), now)).findFirst();
        if (due.isPresent()) {
            nextTry = now.plus(TRY_AGAIN);
            attempt(due.get(), picture);
        }
    }

    private void attempt(OperatorAction action, DeploymentPicture picture) throws InterruptedException {
        try {
            order(action, picture);
            left.remove(action);
            trouble = Optional.empty();
        } catch (ExecutionException refused) {
            trouble = Optional.of(action.verb().code() + " was refused: "
                    + String.valueOf(refused.getMessage()).replaceFirst("^[\\w.]+: ", ""));
        }
    }

    private boolean isDue(Moment moment, Instant now) {
        return switch (moment) {
            case Moment.At(var sinceStart) -> !now.isBefore(start.plus(sinceStart));
            case Moment.Once(var situation, var delay) ->
                Optional.ofNullable(arisen.get(situation))
                        .filter(t -> !now.isBefore(t.plus(delay)))
                        .isPresent();
        };
    }

    private static boolean holds(Situation situation, DeploymentPicture d, Instant now) {
        return switch (situation) {
            case GRACE -> isPending(d, Pending.Kind.COUNTDOWN);
            case APPROVAL_NEEDED -> isPending(d, Pending.Kind.AWAITING_APPROVAL);
            case CACHES_RUN_DOWN ->
                d.dns()
                        .amendments()
                        .lowered()
                        .flatMap(Lowered::effectiveAt)
                        .filter(t -> !now.isBefore(t))
                        .isPresent();
            case FAILED_OVER -> d.phase() == FailoverState.FAILED_OVER;
            case FAILBACK_READY ->
                d.phase() == FailoverState.FAILED_OVER
                        && d.verdict(d.deployment().primary().id())
                                .filter(v -> v.health() == Health.HEALTHY)
                                .filter(v -> !now.isBefore(
                                        v.since().plus(d.setup().policy().recoveryDelay())))
                                .isPresent();
        };
    }

    private static boolean isPending(DeploymentPicture d, Pending.Kind kind) {
        return d.pending().filter(p -> p.kind() == kind).isPresent();
    }

    private void order(OperatorAction action, DeploymentPicture picture)
            throws ExecutionException, InterruptedException {
        var to = action.to().map(SiteId::new);
        switch (action.verb()) {
            case SWITCHOVER -> move(Verb.SWITCH_OVER, to, action.reason());
            case FAILOVER -> move(Verb.FAIL_OVER, to, action.reason());
            case FAILBACK -> move(Verb.FAIL_BACK, to, action.reason());
            case APPROVE -> {
                var hash = picture.pending()
                        .flatMap(Pending::plan)
                        .map(p -> p.hash())
                        .orElse("");
                client.send(new Command.ApprovePending(deployment, hash, person, action.reason()))
                        .get();
            }
            case HOLD ->
                client.send(new Command.Hold(deployment, person, action.reason()))
                        .get();
            case HASTEN ->
                client.send(new Command.Hasten(deployment, person, action.reason()))
                        .get();
            case LOWER_TTLS ->
                amend(new Amendment.LowerTtl(action.ttl().orElseThrow(), Optional.empty()), action.reason());
            case RESTORE_TTLS -> amend(new Amendment.RestoreTtl(), action.reason());
        }
    }

    private void amend(Amendment wish, String reason) throws ExecutionException, InterruptedException {
        var preview =
                client.previewAmendment(new AmendmentRequest(deployment, wish)).get();
        client.send(new Command.Amend(deployment, preview, person, reason)).get();
    }

    private void move(Verb verb, Optional<SiteId> to, String reason) throws ExecutionException, InterruptedException {
        var preview = client.preview(new PreviewRequest(deployment, verb, to, List.of()))
                .get();
        var warnings = preview.rules().stream()
                .filter(r -> r.standing() == RuleResult.Standing.WARN)
                .map(r -> r.rule().code())
                .toList();
        client.send(new Command.Execute(deployment, preview, person, reason, warnings, List.of()))
                .get();
    }
}
