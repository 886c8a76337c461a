// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.check.Observation;
import dev.bascule.check.Sample;
import dev.bascule.client.CheckPicture;
import dev.bascule.health.Baseline;
import dev.bascule.health.Health;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.chart.Trend;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads one row as it is to be shown now. It is made for rows in sight alone, so it may cost a little.
public final class RowReading {
    /// From then on an old figure is no figure any more.
    private static final Duration TOO_OLD = Duration.ofMinutes(5);

    private static final double BAND = 1.5;

    private final CheckRow row;
    private final CheckPicture speaker;
    private final Instant now;

    private RowReading(CheckRow row, Instant now) {
        this.row = row;
        this.speaker = row.seen().speaker();
        this.now = now;
    }

    /// `isInSite` says that the site stands above the row and need not be repeated.
    public static RowFace of(CheckRow row, boolean isInSite, Instant now) {
        return new RowReading(row, now).read(isInSite);
    }

    private RowFace read(boolean isInSite) {
        var standing = speaker.standing();
        var p95 = figure(CheckPicture::p95);
        var word = row.seen().isStale() && !row.isMuted() ? "STALE" : row.mark().word();
        return new RowFace(
                row.mark(),
                word,
                isInSite ? row.id().name() : row.id().label(),
                row.check().type().code(),
                trend(),
                figure(CheckPicture::median),
                p95,
                figure(CheckPicture::p99),
                standing.consecutiveFailures(),
                row.check().failureThreshold(),
                votes(),
                last(),
                next(),
                row.check().critical(),
                row.seen().isStale(),
                spoken(word, p95));
    }

    private List<Mark> votes() {
        return row.seen().eyes().stream()
                .map(e -> Marks.of(e.standing().health()))
                .map(m -> m == Mark.HEALTHY && row.mark() == Mark.STANDBY ? Mark.STANDBY : m)
                .toList();
    }

    private Figure figure(Function<CheckPicture, Optional<Duration>> of) {
        return isTooOld()
                ? Figure.NONE
                : of.apply(speaker).map(Figures::latency).orElse(Figure.NONE);
    }

    private boolean isTooOld() {
        return row.seen().isStale() && silence().compareTo(TOO_OLD) >= 0;
    }

    /// How long nothing was heard.
    private Duration silence() {
        var heard = speaker.standing()
                .last()
                .map(Observation::endedAt)
                .orElse(speaker.standing().since());
        return Duration.between(heard, now);
    }

    private Trend trend() {
        if (isTooOld()) {
            return Trend.of(List.of(), row.mark());
        }
        var values = speaker.samples().stream().map(RowReading::value).toList();
        return speaker.standing().baseline().map(b -> banded(values, b)).orElseGet(() -> Trend.of(values, row.mark()));
    }

    private Trend banded(List<Double> values, Baseline usual) {
        var middle = millis(usual.median());
        var half = Math.max(millis(usual.deviation()) * BAND, middle * 0.02);
        return new Trend(values, row.mark(), middle - half, middle + half);
    }

    private static double value(Sample sample) {
        return sample.isPassed() ? millis(sample.took()) : Double.NaN;
    }

    private static double millis(Duration took) {
        return took.toNanos() / 1e6;
    }

    private String last() {
        var mute = row.seen().mute();
        if (mute.isPresent()) {
            var ill = row.seen().health() == Health.HEALTHY
                    ? ""
                    : ", " + row.seen().health();
            return "muted until " + Figures.dayOrMinute(mute.get().until(), now) + ill;
        }
        if (!row.seen().isMeasured()) {
            return "not measured";
        }
        if (row.seen().isStale()) {
            return "no result for " + Figures.span(silence());
        }
        return speaker.standing()
                .last()
                .map(o -> Brief.detail(o.outcome().detail()))
                .orElse("not measured");
    }

    private Figure next() {
        if (row.seen().isStale()) {
            return new Figure("overdue", "");
        }
        return speaker.standing()
                .nextAt()
                .map(at -> at.isAfter(now) ? until(at) : new Figure("running", ""))
                .orElse(Figure.NONE);
    }

    private Figure until(Instant at) {
        var parts = Figures.age(Duration.between(now, at).plusMillis(999)).split(" ", 2);
        return new Figure(parts[0], parts[1]);
    }

    private String spoken(String word, Figure p95) {
        var value = p95.isMissing() ? "no response time" : "p95 " + p95.text();
        var age = row.seen().isMeasured() ? ", " + Figures.age(silence()) + " old" : "";
        var health = row.isMuted() ? ", checkers say " + row.seen().health() : "";
        return SpokenUnits.spell(row.id().label() + ", " + word + health + ", " + value + ", "
                + speaker.standing().consecutiveFailures() + " of "
                + row.check().failureThreshold() + " failures, "
                + last() + age + (row.check().critical() ? ", critical" : ""));
    }
}
