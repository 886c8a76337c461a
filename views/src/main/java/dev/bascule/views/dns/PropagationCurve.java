// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.dns.propagation.Prediction;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.chart.Figure;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The share of resolvers that have moved since the publication, how it would grow if caches were filled
/// evenly, and how it will grow by what they still keep.
final class PropagationCurve {
    private PropagationCurve() {}

    /// Empty while nothing was published that resolvers could follow.
    static Optional<Figure> of(DnsPage page) {
        return page.dns().publishedAt().filter(_ -> page.answering() > 0).map(at -> figure(page, at));
    }

    /// One sentence for screen readers.
    static String words(DnsPage page) {
        var predicted = page.dns()
                .predictedDone()
                .map(_ -> ", estimated complete between " + between(page))
                .orElse("");
        return page.count(DnsAnswer.NEW) + " of " + page.answering() + " answering resolvers give the new answer"
                + predicted;
    }

    /// `09:43:12 to 09:43:34`, or one time where both are the same.
    private static String between(DnsPage page) {
        return page.dns()
                .prediction()
                .map(p -> {
                    var early = Figures.time(p.earliest());
                    var late = Figures.time(p.latest());
                    return early.equals(late) ? late : early + " to " + late;
                })
                .orElse("");
    }

    private static Figure figure(DnsPage page, Instant published) {
        var now = seconds(published, page.now());
        var share = 100.0 * page.count(DnsAnswer.NEW) / page.answering();
        var ttl = page.record().map(r -> (double) r.ttl().toSeconds()).orElse(60.0);
        var done = page.dns().predictedDone().map(at -> seconds(published, at));
        var end = DoubleStream.of(now * 1.15, done.orElse(0.0) * 1.45, ttl * 1.5)
                .max()
                .orElse(ttl);
        var curves = new ArrayList<Figure.Curve>();
        var even =
                List.of(new Figure.Point(0, 0), new Figure.Point(Math.min(ttl, end), 100), new Figure.Point(end, 100));
        curves.add(new Figure.Curve("", even, Figure.Look.DOTTED, Ink.DATA_2, 1.25));
        if (done.isPresent()) {
            curves.add(new Figure.Curve(
                    "", ahead(page, published, share, end), Figure.Look.DASHED_STEPS, Ink.TRANSITION, 1.75));
        }
        curves.add(new Figure.Curve("", seen(page.dns(), published, now, share), Figure.Look.STEPS, Ink.FG_1, 2));
        var limit = new Figure.Limit(page.needed() * 100, "needed " + Math.round(page.needed() * 100) + " %");
        return Figure.of(across(published, end), up(), curves, uncertainty(page, published, share, end))
                .with(List.of(limit), moments(page, now, done), List.of());
    }

    /// Between growing as each cache says of itself and as slowly as an honest one may; what ignores TTLs is in
    /// neither.
    private static List<Figure.Range> uncertainty(DnsPage page, Instant published, double share, double end) {
        var expected = page.dns().prediction().filter(p -> p.outlook() == Prediction.Outlook.EXPECTED);
        if (expected.isEmpty() || share >= 100) {
            return List.of();
        }
        var from = Math.max(seconds(published, page.now()), 0);
        var early = Math.max(from, seconds(published, expected.get().earliest()));
        var late = Math.clamp(seconds(published, expected.get().latest()), early, end);
        var goal = Math.max(share, expected.get().share() * 100);
        var upper = List.of(point(from, share), point(early, goal), point(late, goal), point(end, goal));
        var lower = List.of(point(from, share), point(early, share), point(late, goal), point(end, goal));
        return List.of(new Figure.Range(lower, upper, Ink.TRANSITION_T));
    }

    private static Figure.Point point(double across, double up) {
        return new Figure.Point(across, up);
    }

    private static List<Figure.Moment> moments(DnsPage page, double now, Optional<Double> done) {
        var moments = new ArrayList<Figure.Moment>();
        var words = "now " + page.count(DnsAnswer.NEW) + "/" + page.answering() + " answering";
        moments.add(new Figure.Moment(now, words, true, Ink.FG_2));
        done.filter(at -> at > now)
                .ifPresent(
                        at -> moments.add(new Figure.Moment(at, "estimate " + between(page), false, Ink.TRANSITION)));
        return moments;
    }

    private static List<Figure.Point> seen(DnsPicture dns, Instant published, double now, double share) {
        var points = new ArrayList<Figure.Point>();
        points.add(new Figure.Point(0, 0));
        dns.curve().stream()
                .filter(p -> !p.at().isBefore(published) && seconds(published, p.at()) <= now)
                .forEach(p -> points.add(new Figure.Point(seconds(published, p.at()), p.share() * 100)));
        points.add(new Figure.Point(now, share));
        return points;
    }

    private static List<Figure.Point> ahead(DnsPage page, Instant published, double share, double end) {
        var step = 100.0 / page.answering();
        var points = new ArrayList<Figure.Point>();
        points.add(new Figure.Point(seconds(published, page.now()), share));
        var moved = share;
        for (var at : page.open().stream()
                .flatMap(r -> r.expectedAt().stream())
                .sorted()
                .toList()) {
            var x = seconds(published, at);
            if (x <= end) {
                moved += step;
                points.add(new Figure.Point(x, moved));
            }
        }
        points.add(new Figure.Point(end, moved));
        return points;
    }

    private static Figure.Axis across(Instant published, double end) {
        var every = Math.max(1, Math.round(end / 3));
        var ticks = IntStream.rangeClosed(0, 2)
                .mapToObj(i -> new Figure.Tick(i * every, Figures.time(published.plusSeconds(i * every))))
                .toList();
        return new Figure.Axis(0, end, false, ticks);
    }

    private static Figure.Axis up() {
        var ticks = IntStream.of(0, 25, 50, 75, 100)
                .mapToObj(p -> new Figure.Tick(p, Integer.toString(p)))
                .toList();
        return new Figure.Axis(0, 100, false, ticks);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
