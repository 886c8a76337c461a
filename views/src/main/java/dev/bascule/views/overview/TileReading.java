// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.check.Outcome;
import dev.bascule.client.CheckPicture;
import dev.bascule.health.CheckStanding;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Trend;
import dev.bascule.views.control.panel.TileFace;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns the checks of one node at one site into a tile; what was not measured stays empty.
final class TileReading {
    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final double BAND = 1.5;
    private static final int LONGEST = 16;

    private TileReading() {}

    static TileFace unprobed(String name) {
        return new TileFace(name, Mark.UNKNOWN, "", "", Trend.of(List.of(), Mark.UNKNOWN), "no check", 0, 0, "", false);
    }

    /// The check that speaks for its node: the worst, and the critical one among equals.
    static Optional<CheckPicture> speaker(List<CheckPicture> checks) {
        return checks.stream()
                .max(Comparator.comparing(
                                (CheckPicture c) -> Marks.of(c.standing().health()))
                        .thenComparing(c -> c.standing().check().critical()));
    }

    static TileFace of(String name, CheckPicture picture, boolean standsBy, Instant now) {
        var standing = picture.standing();
        var mark = mark(picture, standsBy);
        var figure = picture.p95().map(Figures::latency).orElse(Figure.NONE);
        var unit = figure.isMissing() ? "" : figure.unit() + " p95";
        return new TileFace(
                name,
                mark,
                standing.stale() ? "" : figure.value(),
                unit,
                trend(picture, mark),
                note(picture, standsBy, now),
                standing.consecutiveFailures(),
                standing.check().failureThreshold(),
                next(standing, now),
                standing.stale());
    }

    static Mark mark(CheckPicture picture, boolean standsBy) {
        var health = Marks.of(picture.standing().health());
        return standsBy && health == Mark.HEALTHY ? Mark.STANDBY : health;
    }

    private static Trend trend(CheckPicture picture, Mark mark) {
        if (picture.standing().stale()) {
            return Trend.of(List.of(), mark);
        }
        var values = picture.samples().stream()
                .map(s -> s.isPassed() || s.took().isPositive() ? s.took().toNanos() / 1e6 : Double.NaN)
                .toList();
        return picture.standing()
                .baseline()
                .map(b -> {
                    var middle = b.median().toNanos() / 1e6;
                    var half = Math.max(b.deviation().toNanos() / 1e6 * BAND, middle * 0.02);
                    return new Trend(values, mark, middle - half, middle + half);
                })
                .orElse(Trend.of(values, mark));
    }

    private static String note(CheckPicture picture, boolean standsBy, Instant now) {
        var standing = picture.standing();
        if (standing.stale()) {
            return "no result for " + Figures.span(Duration.between(standing.since(), now));
        }
        var failure = standing.lastFailure();
        var recent = failure.filter(f -> Duration.between(f.at(), now).compareTo(RECENT) < 0);
        if (recent.isPresent() && recent.get().outcome() instanceof Outcome.Failed failed) {
            return words(failed) + " " + Figures.time(recent.get().at());
        }
        if (standsBy && picture.lag().isPresent()) {
            return "lag " + Figures.lag(picture.lag().get()).text();
        }
        if (standing.last().isEmpty()) {
            return "not measured yet";
        }
        return failure.map(f -> "none in " + Figures.age(Duration.between(f.at(), now)))
                .orElse("no failure seen");
    }

    /// The sentence where a tile has the room for it beside the time, else the class of the error.
    private static String words(Outcome.Failed failed) {
        var brief = Brief.detail(failed.detail());
        return brief.length() <= LONGEST ? brief : failed.error().name().toLowerCase(Locale.ROOT);
    }

    private static String next(CheckStanding standing, Instant now) {
        if (standing.stale()) {
            return "overdue";
        }
        return standing.nextAt()
                .map(at ->
                        at.isAfter(now) ? Figures.age(Duration.between(now, at).plusMillis(999)) : "running")
                .orElse("");
    }
}
