// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.drawer;

import dev.bascule.check.Check;
import dev.bascule.check.Evidence;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.views.checks.drawer.DrawerFace.Fact;
import dev.bascule.views.checks.drawer.DrawerFace.Opinion;
import dev.bascule.views.checks.drawer.DrawerFace.Witness;
import dev.bascule.views.checks.sheet.CheckRow;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Reads everything that is known of one check now.
public final class DrawerReading {
    private final DeploymentPicture picture;
    private final CheckRow row;
    private final Instant now;

    private DrawerReading(DeploymentPicture picture, CheckRow row, Instant now) {
        this.picture = picture;
        this.row = row;
        this.now = now;
    }

    /// `evidence` are the kept exchanges, newest first; `noEvidence` is said where there are none.
    public static DrawerFace of(
            DeploymentPicture picture, CheckRow row, List<Evidence.Exchange> evidence, String noEvidence, Instant now) {
        return new DrawerReading(picture, row, now).read(evidence, noEvidence);
    }

    private DrawerFace read(List<Evidence.Exchange> evidence, String noEvidence) {
        var seen = row.seen();
        var agreeing = seen.eyes().stream()
                .filter(e -> e.standing().health() == seen.health())
                .count();
        return new DrawerFace(
                row.id().label(),
                row.mark(),
                seen.isStale() && !row.isMuted() ? "STALE" : row.mark().word(),
                headline(),
                facts(row.check()),
                LatencyReading.of(seen.speaker(), picture.setup().policy().degradationRatio()),
                agreeing + "/" + seen.eyes().size() + " " + seen.health() + ", needs " + seen.needed(),
                seen.eyes().stream().map(this::opinion).toList(),
                new Why(picture, seen, now).sentences(),
                evidence.stream().map(this::witness).toList(),
                noEvidence,
                row.isMuted());
    }

    private String headline() {
        var seen = row.seen();
        var since = seen.eyes().stream()
                .filter(e -> e.standing().health() == seen.health())
                .map(e -> e.standing().since())
                .max(Instant::compareTo)
                .orElse(seen.speaker().standing().since());
        var start = "since `" + Figures.timeOrDay(since, now) + "`";
        return row.isMuted()
                ? seen.health() + " " + start
                : start + ", `" + Figures.span(Duration.between(since, now)) + "` ago";
    }

    private static List<Fact> facts(Check check) {
        return List.of(
                new Fact("Interval", Figures.setting(check.interval())),
                new Fact("Timeout", Figures.setting(check.timeout())),
                new Fact("Fails after", check.failureThreshold() + " in a row"),
                new Fact("Recovers after", check.recoveryThreshold() + " in a row"),
                new Fact("Kind", check.type().code() + (check.critical() ? ", critical" : "")),
                new Fact("Expect", expected(check)),
                new Fact("Target", check.target()));
    }

    private static String expected(Check check) {
        var expect = check.expect();
        if (expect.status().isPresent()) {
            return "status " + expect.status().getAsInt();
        }
        return expect.bodyContains()
                .map(t -> "holds “" + t + "”")
                .or(() -> expect.value().map(v -> "value " + v))
                .or(() -> expect.header().map(h -> "header " + h))
                .orElse(
                        switch (check.type()) {
                            case HTTP -> "200 to 299";
                            case TCP -> "accepts";
                            case DATABASE -> "answers";
                            case PROCESS -> "runs";
                        });
    }

    private Opinion opinion(CheckPicture eye) {
        var standing = eye.standing();
        var said = standing.last().map(o -> Brief.detail(o.outcome().detail())).orElse("not measured");
        var age = standing.last()
                .map(o -> Figures.age(Duration.between(o.endedAt(), now)))
                .orElse("–");
        return new Opinion(
                eye.checker().value(),
                Marks.of(standing.health()),
                standing.stale() ? "STALE" : standing.health().name(),
                said,
                age);
    }

    private Witness witness(Evidence.Exchange exchange) {
        Observation seen = exchange.observation();
        var outcome = outcome(seen);
        return new Witness(
                Figures.time(seen.at()),
                seen.checker().value(),
                Figures.latency(seen.took()).text(),
                outcome,
                exchange.text());
    }

    /// The class of the error, unless the sentence begins with it.
    private static String outcome(Observation seen) {
        var words = Brief.detail(seen.outcome().detail());
        return seen.outcome() instanceof Outcome.Failed f
                        && !words.toUpperCase(Locale.ROOT).startsWith(f.error().name())
                ? f.error().name().toLowerCase(Locale.ROOT) + ", " + words
                : words;
    }
}
