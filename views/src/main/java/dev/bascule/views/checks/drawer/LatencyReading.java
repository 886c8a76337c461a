// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.drawer;

import dev.bascule.check.Sample;
import dev.bascule.client.CheckPicture;
import dev.bascule.health.Baseline;
import dev.bascule.views.control.chart.Figure;
import dev.bascule.views.control.chart.Figure.Point;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Response times of the newest results on a logarithmic axis: what is usual as a band, failures as crosses,
/// and the limits that matter where they are near.
final class LatencyReading {
    private static final double DEVIATIONS = 3;
    private static final double NEAR = 10;
    private static final double SHORT_SECONDS = 180;
    private static final double EDGE = 0.08;
    private static final double[] STEPS = {1, 2, 5};
    private static final int MOST_TICKS = 5;

    private final CheckPicture picture;
    private final double slowRatio;
    private final Instant from;
    private final double span;

    private LatencyReading(CheckPicture picture, double slowRatio) {
        this.picture = picture;
        this.slowRatio = slowRatio;
        this.from = picture.samples().getFirst().at();
        this.span = Math.max(1, seconds(picture.samples().getLast().at()));
    }

    /// `degradationRatio` is the policy's; empty until there are two results.
    static Optional<DrawerFace.Latency> of(CheckPicture picture, double degradationRatio) {
        return picture.samples().size() < 2
                ? Optional.empty()
                : Optional.of(new LatencyReading(picture, 1 + degradationRatio).read());
    }

    private DrawerFace.Latency read() {
        var samples = picture.samples();
        var baseline = picture.standing().baseline();
        var failures =
                samples.stream().filter(s -> !s.isPassed()).map(this::point).toList();
        var low = times().min().orElse(1) / 1.6;
        var high = Math.max(times().max().orElse(1), top(baseline)) * 1.6;
        var timeout = millis(picture.standing().check().timeout());
        var isTimeoutNear = !failures.isEmpty() || high * NEAR > timeout;
        if (isTimeoutNear) {
            high = Math.max(high, timeout * 1.1);
        }
        var across =
                new Figure.Axis(0, span, false, List.of(tick(span * EDGE), tick(span / 2), tick(span * (1 - EDGE))));
        var up = new Figure.Axis(low, high, true, ticks(low, high));
        var passed = samples.stream()
                .map(s -> s.isPassed() ? point(s) : new Point(seconds(s.at()), Double.NaN))
                .toList();
        var line = new Figure.Curve("", passed, Figure.Look.LINE, Ink.DATA_1, 1.5);
        var figure = Figure.of(
                        across,
                        up,
                        List.of(line),
                        baseline.map(this::band).stream().toList())
                .with(limits(baseline, isTimeoutNear, timeout), List.of(), failures);
        return new DrawerFace.Latency(figure, Figures.age(Duration.ofSeconds((long) span)), summary(failures.size()));
    }

    private DoubleStream times() {
        return picture.samples().stream().mapToDouble(s -> Math.max(0.05, millis(s.took())));
    }

    private double top(Optional<Baseline> baseline) {
        return baseline.map(b -> millis(b.median()) * slowRatio).orElse(0.0);
    }

    private List<Figure.Limit> limits(Optional<Baseline> baseline, boolean isTimeoutNear, double timeout) {
        var limits = new ArrayList<Figure.Limit>();
        baseline.ifPresent(b -> limits.add(new Figure.Limit(
                millis(b.median()) * slowRatio, "slow above " + told(millis(b.median()) * slowRatio))));
        if (isTimeoutNear) {
            limits.add(new Figure.Limit(timeout, "timeout " + told(timeout)));
        }
        return limits;
    }

    private Figure.Range band(Baseline usual) {
        var half = Math.max(DEVIATIONS * millis(usual.deviation()), millis(usual.median()) * 0.02);
        var low = millis(usual.median()) - half;
        var top = millis(usual.median()) + half;
        return new Figure.Range(
                List.of(new Point(0, low), new Point(span, low)),
                List.of(new Point(0, top), new Point(span, top)),
                Ink.BAND);
    }

    /// The longest of the first, second and fifth parts of every power of ten that still leaves few of them.
    private static List<Figure.Tick> ticks(double low, double high) {
        var all = new ArrayList<Figure.Tick>();
        for (var power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
            for (var step : STEPS) {
                if (power * step >= low && power * step <= high) {
                    all.add(new Figure.Tick(power * step, label(power * step)));
                }
            }
        }
        var stride = Math.max(1, (all.size() + MOST_TICKS - 1) / MOST_TICKS);
        var kept = new ArrayList<Figure.Tick>();
        for (int i = 0; i < all.size(); i += stride) {
            kept.add(all.get(i));
        }
        return kept;
    }

    private String summary(int failures) {
        var passed = picture.samples().stream().filter(Sample::isPassed).toList();
        var failed = failures == 0
                ? ""
                : ", " + failures + " of " + picture.samples().size() + " failed";
        if (passed.isEmpty()) {
            return "No result passed" + failed;
        }
        var usual = picture.standing()
                .baseline()
                .map(b -> ", usually " + Figures.latency(b.median()).text())
                .orElse(", no baseline yet");
        return "Response time went from "
                + Figures.latency(passed.getFirst().took()).text() + " to "
                + Figures.latency(passed.getLast().took()).text() + usual + failed;
    }

    private Figure.Tick tick(double seconds) {
        var at = from.plusMillis((long) (seconds * 1000));
        return new Figure.Tick(seconds, span < SHORT_SECONDS ? Figures.time(at) : Figures.minute(at));
    }

    /// Short enough to stand beside the axis: milliseconds, or seconds with their unit.
    private static String label(double millis) {
        return millis >= 1000 ? trimmed(millis / 1000) + " s" : trimmed(millis);
    }

    private static String told(double millis) {
        return millis >= 1000 ? label(millis) : label(millis) + " ms";
    }

    private static String trimmed(double number) {
        return number >= 10 || number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.1f", number);
    }

    private Point point(Sample sample) {
        return new Point(seconds(sample.at()), millis(sample.took()));
    }

    private double seconds(Instant at) {
        return Duration.between(from, at).toMillis() / 1000.0;
    }

    private static double millis(Duration took) {
        return took.toNanos() / 1e6;
    }
}
