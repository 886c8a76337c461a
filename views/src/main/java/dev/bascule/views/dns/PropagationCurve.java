// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
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
                .map(at -> ", predicted complete at " + Figures.time(at))
                .orElse("");
        return page.count(DnsAnswer.NEW) + " of " + page.answering() + " answering resolvers give the new answer"
                + predicted;
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
        return Figure.of(across(published, end), up(), curves, List.of())
                .with(List.of(limit), moments(page, now, done), List.of());
    }

    private static List<Figure.Moment> moments(DnsPage page, double now, Optional<Double> done) {
        var moments = new ArrayList<Figure.Moment>();
        var words = "now " + page.count(DnsAnswer.NEW) + "/" + page.answering() + " answering";
        moments.add(new Figure.Moment(now, words, true, Ink.FG_2));
        done.filter(at -> at > now)
                .ifPresent(at -> moments.add(new Figure.Moment(
                        at,
                        "predicted "
                                + page.dns().predictedDone().map(Figures::time).orElse(""),
                        false,
                        Ink.TRANSITION)));
        return moments;
    }

    private static List<Figure.Point> seen(DnsPicture dns, Instant published, double now, double share) {
        var points = new ArrayList<Figure.Point>();
        points.add(new Figure.Point(0, 0));
        dns.curve().stream()
                .filter(p -> !p.at().isBefore(published))
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
