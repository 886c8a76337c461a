// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.drawer;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.SeenCheck;
import dev.bascule.health.CheckStanding;
import dev.bascule.health.Health;
import dev.bascule.notify.Mute;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says why a check is shown as it is: the votes, the counting of the checker whose figures are shown, what may
/// follow, who muted it, and the verdict on its site.
final class Why {
    private final DeploymentPicture picture;
    private final SeenCheck seen;
    private final Instant now;

    Why(DeploymentPicture picture, SeenCheck seen, Instant now) {
        this.picture = picture;
        this.seen = seen;
        this.now = now;
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(agreement());
        sentences.add(counting(seen.speaker().standing()));
        if (seen.speaker().standing().flapping()) {
            sentences.add("It is flapping: it is shown and triggers nothing until one outcome has held.");
        }
        sentences.add(consequence());
        seen.mute().ifPresent(m -> sentences.add(muted(m)));
        seen.id()
                .site()
                .flatMap(picture::verdict)
                .ifPresent(v -> sentences.add("The verdict on " + v.site() + " is " + v.health() + ": " + v.because()));
        return sentences;
    }

    private String agreement() {
        var eyes = seen.eyes();
        var agreeing = eyes.stream()
                .filter(e -> e.standing().health() == seen.health())
                .count();
        var of = agreeing + " of " + eyes.size() + (eyes.size() == 1 ? " checker says " : " checkers say ");
        if (agreeing >= seen.needed() && seen.health() != Health.UNKNOWN) {
            return of + seen.health() + ", " + seen.needed() + (seen.needed() == 1 ? " is" : " are") + " needed.";
        }
        var split = Arrays.stream(Health.values())
                .filter(h -> eyes.stream().anyMatch(e -> e.standing().health() == h))
                .map(h -> eyes.stream().filter(e -> e.standing().health() == h).count() + " " + h)
                .collect(Collectors.joining(", "));
        if (seen.health() == Health.UNKNOWN) {
            var nobody = seen.needed() == 1 ? "No checker knows" : "No " + seen.needed() + " checkers agree";
            return nobody + " (" + split + "), so it is UNKNOWN and moves nothing.";
        }
        return "Together " + split + " make " + seen.health() + ", " + seen.needed() + " are needed.";
    }

    private String counting(CheckStanding standing) {
        if (!seen.isMeasured()) {
            return "Nothing was measured yet, so it is UNKNOWN; that never counts as HEALTHY.";
        }
        if (standing.stale()) {
            return "Nothing was heard for " + Figures.age(silence(standing))
                    + ", longer than two intervals of "
                    + Figures.setting(standing.check().interval())
                    + ", so it is STALE and counts as UNKNOWN.";
        }
        var check = standing.check();
        return switch (standing.health()) {
            case UNHEALTHY ->
                standing.consecutiveFailures() > 0
                        ? standing.consecutiveFailures() + " failures in a row, the threshold is "
                                + check.failureThreshold() + ". " + check.recoveryThreshold()
                                + " successes in a row make it HEALTHY again."
                        : "Recovering: " + standing.consecutiveSuccesses() + " of " + check.recoveryThreshold()
                                + " successes in a row.";
            case DEGRADED -> slow(standing);
            case HEALTHY -> healthy(standing);
            case UNKNOWN ->
                "Not proven yet: " + standing.consecutiveSuccesses() + " successes and "
                        + standing.consecutiveFailures() + " failures in a row.";
        };
    }

    private Duration silence(CheckStanding standing) {
        return Duration.between(standing.last().map(o -> o.endedAt()).orElse(standing.since()), now);
    }

    private String slow(CheckStanding standing) {
        var usual = standing.baseline()
                .map(b -> Figures.latency(b.median()).text() + " is usual")
                .orElse("nothing is known to be usual");
        var took = standing.last().map(o -> Figures.latency(o.took()).text()).orElse("no time");
        var times = 1 + picture.setup().policy().degradationRatio();
        return "Took " + took + " where " + usual + "; slow is above " + String.format(Locale.ROOT, "%.1f", times)
                + " times that. " + standing.consecutiveFailures() + " of "
                + standing.check().failureThreshold() + " failures in a row.";
    }

    private static String healthy(CheckStanding standing) {
        var rate = Figures.percent(standing.successRate()) + " of the last 100 results passed.";
        return standing.consecutiveFailures() > 0
                ? standing.consecutiveFailures() + " of " + standing.check().failureThreshold()
                        + " failures in a row are too few to turn it; " + rate
                : standing.consecutiveSuccesses() + " successes in a row; " + rate;
    }

    private String consequence() {
        if (seen.id().site().isEmpty()) {
            return "It belongs to no site alone, so no site's verdict follows from it.";
        }
        return seen.check().critical()
                ? "It is critical: UNHEALTHY by quorum can start a failover."
                : "It is not critical: it makes its site DEGRADED at most and starts no failover.";
    }

    private String muted(Mute mute) {
        return "Muted by " + mute.by() + " until " + Figures.dayOrMinute(mute.until(), now) + ", looked after by "
                + mute.owner() + ": " + mute.reason()
                + ". Nobody is told of it; its result counts for the site as ever.";
    }
}
