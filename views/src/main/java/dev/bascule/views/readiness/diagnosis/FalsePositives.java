// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.diagnosis;

import dev.bascule.check.Check;
import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.SeenCheck;
import dev.bascule.health.Health;
import dev.bascule.readiness.Remedy;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Signs that a check fails although its target is well: vantage points that disagree, timeouts near what is
/// usual, a threshold of one, and health that flaps.
final class FalsePositives {
    /// A timeout leaves room when 99 of 100 answers need less than this share of it.
    private static final double TIGHT = 0.7;

    /// With fewer results a single slow one would be the p99.
    private static final int ENOUGH = 30;

    private FalsePositives() {}

    static Diagnosis of(DeploymentPicture picture) {
        var checks = SeenCheck.of(picture);
        if (checks.stream().noneMatch(SeenCheck::isMeasured)) {
            return Diagnosis.unknown(
                    Trouble.FALSE_POSITIVES, "No check has been measured yet. It shows once the first results are in.");
        }
        var findings = new ArrayList<Finding>();
        checks.forEach(c -> disagreement(c).ifPresent(findings::add));
        checks.forEach(c -> tight(c).ifPresent(findings::add));
        checks.stream()
                .map(SeenCheck::check)
                .filter(c -> c.critical() && c.failureThreshold() == 1)
                .forEach(c -> findings.add(trigger(c)));
        checks.stream().filter(FalsePositives::flaps).forEach(c -> findings.add(flapping(c.check())));
        summary(checks).ifPresent(findings::add);
        return Diagnosis.of(
                Trouble.FALSE_POSITIVES,
                "Vantage points agree on all " + checks.size() + " checks, and no timeout is near what was measured.",
                findings);
    }

    private static Optional<Finding> disagreement(SeenCheck check) {
        var known = check.eyes().stream()
                .filter(e -> e.standing().health() != Health.UNKNOWN)
                .toList();
        var ill = known.stream()
                .filter(e -> e.standing().health() == Health.UNHEALTHY)
                .map(e -> e.checker().value())
                .toList();
        if (ill.isEmpty() || ill.size() == known.size()) {
            return Optional.empty();
        }
        return Optional.of(Finding.forIt(
                check.id().label(),
                ill.size() + "/" + known.size() + " UNHEALTHY",
                "only " + String.join(", ", ill) + " cannot reach it: look at the network from there",
                open(check.check())));
    }

    private static Optional<Finding> tight(SeenCheck check) {
        var timeout = check.check().timeout();
        return slowest(check)
                .filter(p99 -> share(p99, timeout) > TIGHT)
                .map(p99 -> Finding.forIt(
                        check.id().label(),
                        "p99 " + Figures.latency(p99).text(),
                        "the timeout of " + Figures.setting(timeout) + " leaves little room for a slow answer",
                        new Remedy("Copy a timeout", Remedy.Way.COPY, "timeout: " + twice(p99))));
    }

    private static Finding trigger(Check check) {
        return Finding.forIt(
                check.id().label(),
                "threshold 1",
                "one lost packet is enough to call it UNHEALTHY",
                new Remedy("Copy a threshold", Remedy.Way.COPY, "failure_threshold: 3"));
    }

    private static boolean flaps(SeenCheck check) {
        return check.eyes().stream().anyMatch(e -> e.standing().flapping());
    }

    private static Finding flapping(Check check) {
        return Finding.forIt(
                check.id().label(), "flapping", "its health changed too often to trigger anything", open(check));
    }

    /// The check that is nearest to its timeout, so that calm can be seen to be measured.
    private static Optional<Finding> summary(List<SeenCheck> checks) {
        return checks.stream()
                .filter(c -> slowest(c).isPresent())
                .max(Comparator.comparingDouble(
                        c -> share(slowest(c).orElseThrow(), c.check().timeout())))
                .map(c -> Finding.against(
                        c.id().label(),
                        Figures.percent(
                                share(slowest(c).orElseThrow(), c.check().timeout())),
                        "is the most that the p99 of a check uses of its timeout"));
    }

    private static Optional<Duration> slowest(SeenCheck check) {
        return check.eyes().stream()
                .filter(e -> e.samples().size() >= ENOUGH)
                .map(CheckPicture::p99)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static double share(Duration p99, Duration timeout) {
        return p99.toNanos() / (double) timeout.toNanos();
    }

    /// Twice what is usual, in the words of the configuration.
    private static String twice(Duration p99) {
        var millis = p99.multipliedBy(2).toMillis();
        return millis < 1000 ? (millis + 99) / 100 * 100 + "ms" : (millis + 999) / 1000 + "s";
    }

    private static Remedy open(Check check) {
        return new Remedy("Open the check", Remedy.Way.CHECK, check.id().label());
    }
}
