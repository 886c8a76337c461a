// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Verb;
import dev.bascule.health.Verdict;
import dev.bascule.readiness.Exercise;
import dev.bascule.readiness.Remedy;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signs that the deployment moves to and fro: moves that undo each other within a day, a daily budget that
/// runs out, a cooldown that is off, and sites whose health flaps.
final class FailoverLoop {
    private static final Duration DAY = Duration.ofDays(1);

    private FailoverLoop() {}

    static Diagnosis of(DeploymentPicture picture, List<Exercise> moves, Instant now) {
        var recent =
                moves.stream().filter(m -> m.endedAt().isAfter(now.minus(DAY))).toList();
        var findings = new ArrayList<Finding>();
        bounces(recent).forEach(findings::add);
        budget(picture).ifPresent(findings::add);
        picture.verdicts().stream().filter(Verdict::flapping).forEach(v -> findings.add(flapping(v)));
        findings.add(cooldown(picture));
        findings.add(Finding.against(
                "moves in 24 h", String.valueOf(recent.size()), "ended, planned ones and drills included"));
        return Diagnosis.of(
                Trouble.FAILOVER_LOOP, "No move in the last 24 h was undone by another failover.", findings);
    }

    /// A failover that leaves the site to which another one had gone; planned moves home and away are no loop.
    private static List<Finding> bounces(List<Exercise> recent) {
        var failovers = recent.stream().filter(m -> m.verb() == Verb.FAIL_OVER).toList();
        var found = new ArrayList<Finding>();
        for (var i = 1; i < failovers.size(); i++) {
            var before = failovers.get(i - 1);
            var move = failovers.get(i);
            if (before.to().equals(move.from())) {
                found.add(Finding.forIt(
                        move.from() + " → " + move.to(),
                        Figures.time(move.endedAt()),
                        "left the site that the failover of " + Figures.time(before.endedAt()) + " had gone to",
                        move.incident()
                                .map(i2 -> new Remedy("Open " + i2, Remedy.Way.INCIDENT, i2))
                                .orElse(new Remedy("Open the timeline", Remedy.Way.TIMELINE, ""))));
            }
        }
        return found;
    }

    private static Optional<Finding> budget(DeploymentPicture picture) {
        var budget = picture.budget();
        var words = budget.movesToday() + "/" + budget.limit();
        if (budget.movesToday() == 0) {
            return Optional.of(Finding.against("budget", words, "automatic failovers in 24 h"));
        }
        return Optional.of(
                budget.movesToday() * 2 >= budget.limit()
                        ? Finding.forIt(
                                "budget",
                                words,
                                "automatic failovers in 24 h: find the cause before the limit asks a person",
                                new Remedy("Open the policy", Remedy.Way.SETTINGS, "policy"))
                        : Finding.against("budget", words, "automatic failovers in 24 h"));
    }

    private static Finding flapping(Verdict verdict) {
        return Finding.forIt(
                verdict.site().value(),
                "flapping",
                "its health changes too often, which triggers nothing until it settles",
                new Remedy("Copy a threshold", Remedy.Way.COPY, "failure_threshold: 5"));
    }

    private static Finding cooldown(DeploymentPicture picture) {
        var cooldown = picture.setup().policy().cooldown();
        var words = Figures.setting(cooldown);
        if (cooldown.isZero()) {
            return Finding.forIt(
                    "cooldown",
                    words,
                    "nothing holds the next failover back",
                    new Remedy("Copy a cooldown", Remedy.Way.COPY, "cooldown: 5m"));
        }
        return Finding.against(
                "cooldown",
                words,
                picture.budget()
                        .cooldownUntil()
                        .map(t -> "runs until " + Figures.time(t))
                        .orElse("is set and not running"));
    }
}
