// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Execution;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figures;
import java.util.Locale;
import java.util.Optional;

/// Somebody or something else acted while the wizard was open; says who and when, so that nobody orders a move
/// on a stale picture.
public record Interference(String words, boolean isRunning) {

    /// Compares the picture the wizard was opened on with the newest one.
    static Optional<Interference> between(DeploymentPicture opened, DeploymentPicture now) {
        var running = underWay(now)
                .filter(run -> underWay(opened)
                        .filter(old -> old.id().equals(run.id()))
                        .isEmpty());
        return running.map(Interference::of).or(() -> moved(opened, now));
    }

    private static Optional<Execution> underWay(DeploymentPicture picture) {
        return picture.execution().filter(run -> !run.status().isEnded());
    }

    private static Interference of(Execution run) {
        var plan = run.plan();
        var words = "%s started “%s to %s” at %s. What you prepared here was not sent."
                .formatted(
                        run.by(),
                        plan.verb().title().toLowerCase(Locale.ROOT),
                        plan.to(),
                        Figures.time(run.startedAt()));
        return new Interference(words, true);
    }

    private static Optional<Interference> moved(DeploymentPicture opened, DeploymentPicture now) {
        if (opened.active().isEmpty()
                || now.active().isEmpty()
                || opened.active().equals(now.active())) {
            return Optional.empty();
        }
        var to = now.active().map(SiteId::value).orElseThrow();
        var who = now.execution()
                .flatMap(run -> run.endedAt().map(at -> run.by() + " moved it, done at " + Figures.time(at)))
                .orElse("the records were changed outside this page, seen at " + Figures.time(now.at()));
        return Optional.of(new Interference(
                now.deployment().id() + " is served from " + to + " now: " + who + ". This plan no longer applies.",
                false));
    }
}
