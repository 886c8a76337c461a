// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One condition for going home: whether it holds, with the measured evidence. What was not measured is shown
/// as such and blocks only where going on blindly would break service.
public record RecoveryGate(String name, Standing standing, String evidence, boolean isRequired) {
    /// OPEN means measured and not reached yet.
    public enum Standing {
        PASSED,
        OPEN,
        NOT_MEASURED
    }

    boolean isBlocking() {
        return isRequired && standing != Standing.PASSED;
    }

    static List<RecoveryGate> of(DeploymentPicture picture, Instant now) {
        var home = picture.deployment().primary().id();
        var verdict = picture.verdict(home);
        return List.of(
                healthy(home, verdict),
                soak(picture, verdict, now),
                successes(picture, home),
                steady(home, verdict),
                data(picture, home));
    }

    private static RecoveryGate healthy(SiteId home, Optional<Verdict> verdict) {
        var name = home + " is HEALTHY by quorum";
        return verdict.map(v -> judged(
                        name,
                        v.health() == Health.HEALTHY,
                        v.health() + ", " + v.agreeing() + " of " + v.votes().size() + " since "
                                + Figures.time(v.since())))
                .orElse(missing(name));
    }

    private static RecoveryGate soak(DeploymentPicture picture, Optional<Verdict> verdict, Instant now) {
        var wanted = picture.setup().policy().recoveryDelay();
        var name = "Soak time of " + Figures.span(wanted);
        return verdict.filter(v -> v.health() == Health.HEALTHY)
                .map(v -> Duration.between(v.since(), now))
                .map(held -> judged(
                        name,
                        held.compareTo(wanted) >= 0,
                        "healthy for " + Figures.span(held) + " of " + Figures.span(wanted)))
                .orElse(new RecoveryGate(name, Standing.OPEN, "not running, the primary is not HEALTHY", true));
    }

    private static RecoveryGate successes(DeploymentPicture picture, SiteId home) {
        var needed = picture.setup().policy().recoveryThreshold();
        var name = "Checks pass " + needed + " times in a row";
        var checks =
                at(picture, home).filter(c -> c.standing().check().critical()).toList();
        var lowest = checks.stream()
                .mapToInt(c -> c.standing().consecutiveSuccesses())
                .min();
        return lowest.isPresent()
                ? judged(name, lowest.getAsInt() >= needed, Math.min(lowest.getAsInt(), needed) + " of " + needed)
                : missing(name);
    }

    private static RecoveryGate steady(SiteId home, Optional<Verdict> verdict) {
        var name = home + " is not flapping";
        return verdict.map(v -> judged(name, !v.flapping(), v.flapping() ? "flapping" : "steady"))
                .orElse(missing(name));
    }

    private static RecoveryGate data(DeploymentPicture picture, SiteId home) {
        var name = "Data at " + home + " has caught up";
        var limit = picture.setup().policy().maxReplicationLag();
        if (!picture.deployment().isStateful()) {
            return new RecoveryGate(name, Standing.PASSED, "nothing here holds data", false);
        }
        var lag = at(picture, home)
                .map(CheckPicture::lag)
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
        return lag.map(l -> new RecoveryGate(
                        name,
                        limit.isEmpty() || l.compareTo(limit.get()) <= 0 ? Standing.PASSED : Standing.OPEN,
                        Figures.lag(l).text() + " behind"
                                + limit.map(x -> ", limit " + Figures.setting(x))
                                        .orElse(", no limit set"),
                        true))
                .orElse(new RecoveryGate(
                        name, Standing.NOT_MEASURED, "lag of " + home + " is not measured, check it by hand", false));
    }

    private static Stream<CheckPicture> at(DeploymentPicture picture, SiteId site) {
        return picture.checks().stream()
                .filter(c ->
                        c.standing().check().id().site().filter(site::equals).isPresent());
    }

    private static RecoveryGate judged(String name, boolean holds, String evidence) {
        return new RecoveryGate(name, holds ? Standing.PASSED : Standing.OPEN, evidence, true);
    }

    private static RecoveryGate missing(String name) {
        return new RecoveryGate(name, Standing.NOT_MEASURED, "not measured", true);
    }
}
