// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.inspector;

import dev.bascule.check.Sample;
import dev.bascule.client.CheckPicture;
import dev.bascule.health.Baseline;
import dev.bascule.views.control.chart.Figure;
import dev.bascule.views.control.chart.Figure.Point;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.topology.graph.CheckLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Response times of the newest results of a check over its baseline, failures as crosses.
final class LatencyFigure {
    private static final double DEVIATIONS = 3;
    private static final double SHORT_SECONDS = 180;

    private LatencyFigure() {}

    /// Empty when nothing was measured, as of a past moment.
    static Optional<InspectorFace.Latency> of(List<CheckLook> checks) {
        return checks.stream()
                .flatMap(c -> c.measured().stream())
                .filter(p -> p.samples().size() > 1)
                .findFirst()
                .map(LatencyFigure::of);
    }

    private static InspectorFace.Latency of(CheckPicture picture) {
        var samples = picture.samples();
        var from = samples.getFirst().at();
        var to = samples.getLast().at();
        var span = Math.max(1, seconds(from, to));
        var high = samples.stream().mapToDouble(s -> millis(s.took())).max().orElse(1) * 1.1;
        var across = new Figure.Axis(
                0, span, false, List.of(tick(0, from, span), tick(span / 2, from, span), tick(span, from, span)));
        var up = new Figure.Axis(
                0,
                high,
                false,
                List.of(
                        new Figure.Tick(0, "0"),
                        new Figure.Tick(high / 2, label(high / 2)),
                        new Figure.Tick(high, label(high))));
        var isLoud = Marks.of(picture.standing().health()).isLoud();
        var ink = isLoud ? Ink.of(Marks.of(picture.standing().health())) : Ink.DATA_1;
        var line =
                new Figure.Curve("", samples.stream().map(s -> point(s, from)).toList(), Figure.Look.LINE, ink, 1.5);
        var bands = picture.standing().baseline().map(b -> band(b, span, high)).stream()
                .toList();
        var failures = samples.stream()
                .filter(s -> !s.isPassed())
                .map(s -> point(s, from))
                .toList();
        return new InspectorFace.Latency(
                Figure.of(across, up, List.of(line), bands).with(List.of(), List.of(), failures), summary(picture));
    }

    private static String summary(CheckPicture picture) {
        var first = Figures.latency(picture.samples().getFirst().took()).text();
        var last = Figures.latency(picture.samples().getLast().took()).text();
        var usual = picture.standing()
                .baseline()
                .map(b -> Figures.latency(b.median()).text());
        return "Response time went from " + first + " to " + last
                + usual.map(u -> ", usually " + u).orElse(", no baseline yet");
    }

    private static Figure.Range band(Baseline usual, double span, double high) {
        var low = Math.max(0, millis(usual.median()) - DEVIATIONS * millis(usual.deviation()));
        var top = Math.min(high, millis(usual.median()) + DEVIATIONS * millis(usual.deviation()));
        return new Figure.Range(
                List.of(new Point(0, low), new Point(span, low)),
                List.of(new Point(0, top), new Point(span, top)),
                Ink.BAND);
    }

    /// Seconds matter on a short axis.
    private static Figure.Tick tick(double seconds, Instant from, double span) {
        var at = from.plusMillis((long) (seconds * 1000));
        return new Figure.Tick(seconds, span < SHORT_SECONDS ? Figures.time(at) : Figures.minute(at));
    }

    /// Short enough to stand beside the axis: milliseconds, or seconds with their unit.
    private static String label(double millis) {
        return millis >= 1000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000)
                : String.format(Locale.ROOT, "%.0f", millis);
    }

    private static Point point(Sample sample, Instant from) {
        return new Point(seconds(from, sample.at()), millis(sample.took()));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static double millis(Duration took) {
        return took.toNanos() / 1e6;
    }
}
