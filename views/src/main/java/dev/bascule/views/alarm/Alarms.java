// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.alarm;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import dev.bascule.failover.Pending;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people are called for: a site that turned UNHEALTHY, a move that waits for somebody, a store that takes
/// no entries. What is muted calls nobody.
public final class Alarms {
    private static final String SELF = "Bascule";

    private Alarms() {}

    /// What holds in `after` and did not in `before`, in the order of the deployments.
    public static List<Alarm> between(Snapshot before, Snapshot after) {
        var known = Set.copyOf(standing(before));
        return standing(after).stream().filter(alarm -> !known.contains(alarm)).toList();
    }

    private static Set<Alarm> standing(Snapshot snapshot) {
        var all = new LinkedHashSet<Alarm>();
        snapshot.standing().storeProblem().ifPresent(words -> all.add(new Alarm(Tone.DOUBLE, SELF, words, "store")));
        snapshot.deployments().forEach(picture -> {
            picture.verdicts().stream()
                    .filter(verdict -> isLoud(picture, verdict))
                    .map(verdict -> new Alarm(
                            Tone.LOW,
                            name(picture),
                            verdict.site() + " is UNHEALTHY",
                            verdict.site().value()))
                    .forEach(all::add);
            picture.pending().flatMap(p -> waiting(picture, p)).ifPresent(all::add);
            picture.execution().flatMap(e -> stuck(picture, e)).ifPresent(all::add);
        });
        return all;
    }

    private static boolean isLoud(DeploymentPicture picture, Verdict verdict) {
        return verdict.health() == Health.UNHEALTHY
                && !verdict.flapping()
                && failing(picture, verdict.site())
                        .anyMatch(check -> check.mute().isEmpty());
    }

    private static Stream<CheckPicture> failing(DeploymentPicture picture, SiteId site) {
        return picture.checks().stream()
                .filter(c -> c.standing().health() == Health.UNHEALTHY)
                .filter(c -> c.standing().check().id().site().equals(Optional.of(site)));
    }

    private static Optional<Alarm> waiting(DeploymentPicture picture, Pending pending) {
        var words = switch (pending.kind()) {
            case PREPARING, COUNTDOWN -> Optional.<String>empty();
            case AWAITING_APPROVAL ->
                Optional.of(pending.verb().title() + " from " + pending.from() + " waits for approval");
            case BLOCKED ->
                Optional.of(pending.verb().title() + " from " + pending.from() + " is blocked: " + blockers(pending));
        };
        var occasion = "request " + pending.request();
        return words.map(w -> new Alarm(Tone.DOUBLE, name(picture), w, occasion));
    }

    private static String blockers(Pending pending) {
        return pending.rules().stream()
                .filter(r -> r.standing() == RuleResult.Standing.FAIL || r.standing() == RuleResult.Standing.WARN)
                .map(r -> r.rule().title())
                .collect(Collectors.joining(", "));
    }

    private static Optional<Alarm> stuck(DeploymentPicture picture, Execution run) {
        var words = switch (run.status()) {
            case PAUSED_BY_FAILED_STEP -> Optional.of("A step failed: retry, skip or roll back");
            case FAILED -> Optional.of("The move stopped short: see what is true now");
            case RUNNING,
                    PAUSED_BY_OPERATOR,
                    ABORTING,
                    COMPLETED,
                    COMPLETED_WITH_EXCEPTIONS,
                    ROLLING_BACK,
                    ROLLED_BACK -> Optional.<String>empty();
        };
        return words.map(w -> new Alarm(Tone.DOUBLE, name(picture), w, run.id().value()));
    }

    private static String name(DeploymentPicture picture) {
        return picture.deployment().id().value();
    }
}
