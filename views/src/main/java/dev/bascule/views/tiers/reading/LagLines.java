// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.replica.Lag;
import dev.bascule.replica.tier.TierLimits;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.chart.Figure;
import dev.bascule.views.control.chart.Figure.Axis;
import dev.bascule.views.control.chart.Figure.Curve;
import dev.bascule.views.control.chart.Figure.Limit;
import dev.bascule.views.control.chart.Figure.Point;
import dev.bascule.views.control.chart.Figure.Tick;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Replication lag of sites over the time for which it is at hand, on a logarithmic scale.
public record LagLines(Figure figure, String summary, Duration span) {
    private static final double SMALLEST_MILLIS = 1;
    private static final long SHORT_SECONDS = 180;
    private static final List<Figure.Look> LOOKS =
            List.of(Figure.Look.LINE, Figure.Look.DASHED_STEPS, Figure.Look.DOTTED);

    /// Empty while fewer than two measurements of a site are at hand. `objective` is drawn as a dashed line.
    static Optional<LagLines> of(List<Lag> lags, Optional<Duration> objective) {
        var hasManyStores = lags.stream().map(Lag::node).distinct().count() > 1;
        var bySite = lags.stream()
                .collect(Collectors.groupingBy(l -> name(l, hasManyStores), LinkedHashMap::new, Collectors.toList()));
        bySite.values().removeIf(l -> l.size() < 2);
        return bySite.isEmpty() ? Optional.empty() : Optional.of(draw(bySite, objective));
    }

    private static String name(Lag lag, boolean hasManyStores) {
        return hasManyStores ? lag.site() + " " + lag.node() : lag.site().value();
    }

    private static LagLines draw(Map<String, List<Lag>> bySite, Optional<Duration> objective) {
        var from = bySite.values().stream()
                .map(l -> l.getFirst().measuredAt())
                .min(Instant::compareTo)
                .orElseThrow();
        var to = bySite.values().stream()
                .map(l -> l.getLast().measuredAt())
                .max(Instant::compareTo)
                .orElseThrow();
        var span = Duration.between(from, to);
        var limit = objective.orElse(TierLimits.of(Tier.HOT).loss());
        var curves = new ArrayList<Curve>();
        bySite.forEach((site, list) -> curves.add(new Curve(
                site,
                list.stream().map(l -> point(l, from)).toList(),
                LOOKS.get(curves.size() % LOOKS.size()),
                Ink.FG_2,
                1.5)));
        var figure = Figure.of(across(from, span), up(curves, limit.toMillis()), curves, List.of())
                .with(List.of(new Limit(limit.toMillis(), "RPO " + Figures.setting(limit))), List.of(), List.of());
        return new LagLines(figure, summary(bySite), span);
    }

    private static Axis across(Instant from, Duration span) {
        var whole = Math.max(1, span.toSeconds());
        var ticks = List.of(0.0, whole / 2.0, (double) whole).stream()
                .map(s -> {
                    var at = from.plusSeconds(Math.round(s));
                    return new Tick(s, whole < SHORT_SECONDS ? Figures.time(at) : Figures.minute(at));
                })
                .toList();
        return new Axis(0, whole, false, ticks);
    }

    private static Axis up(List<Curve> curves, double limit) {
        var values = curves.stream()
                .flatMap(c -> c.points().stream())
                .mapToDouble(Point::up)
                .summaryStatistics();
        var low = Math.floor(Math.log10(Math.min(values.getMin(), limit)));
        var high = Math.floor(Math.log10(Math.max(values.getMax(), limit))) + 1;
        var ticks = new ArrayList<Tick>();
        for (var power = low; power <= high; power++) {
            ticks.add(new Tick(Math.pow(10, power), label(Math.pow(10, power))));
        }
        return new Axis(Math.pow(10, low), Math.pow(10, high), true, ticks);
    }

    private static String label(double millis) {
        return millis >= 1000 ? Math.round(millis / 1000) + " s" : millis >= 100 ? "0.1 s" : Math.round(millis) + " ms";
    }

    private static Point point(Lag lag, Instant from) {
        return new Point(
                Duration.between(from, lag.measuredAt()).toMillis() / 1000.0,
                Math.max(SMALLEST_MILLIS, lag.behind().toMillis()));
    }

    private static String summary(Map<String, List<Lag>> bySite) {
        return bySite.entrySet().stream()
                .map(e -> e.getKey() + " lag went from "
                        + Figures.lag(e.getValue().getFirst().behind()).text() + " to "
                        + Figures.lag(e.getValue().getLast().behind()).text())
                .collect(Collectors.joining(", "));
    }
}
