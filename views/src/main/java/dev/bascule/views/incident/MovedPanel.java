// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.DnsPicture;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.Figure;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// How far users have moved: the measured share of resolvers that give the new address, over time.
final class MovedPanel {
    private static final double HEIGHT = 150;
    private static final double LABEL = 34;

    private final Panel panel = new Panel("Propagation", "resolvers, %");
    private final Plot plot = new Plot(200, HEIGHT, LABEL);

    Panel node() {
        return panel;
    }

    void show(List<DnsPicture.SharePoint> curve) {
        if (curve.size() < 2) {
            panel.setRight();
            var meaning = "Resolvers are asked once the record has been written.";
            panel.setContent(Notice.empty(Icon.DNS, "Not measured yet", meaning));
            return;
        }
        var last = Math.round(curve.getLast().share() * 100);
        plot.show(figure(curve), "Share of resolvers with the new address, now " + last + " percent");
        panel.setContent(plot);
        panel.setRight(new ProseLine("now " + last + " %", Css.T11, Css.F1).whole());
    }

    private static Figure figure(List<DnsPicture.SharePoint> curve) {
        var from = curve.getFirst().at();
        var points = curve.stream().map(p -> point(from, p)).toList();
        var end = Math.max(10, points.getLast().across());
        var hours = Stream.of(0.0, end / 2, end).map(s -> tick(from, s)).toList();
        var shares =
                Stream.of(0, 50, 100).map(s -> new Figure.Tick(s, s.toString())).toList();
        var stairs = new Figure.Curve("", points, Figure.Look.STEPS, Ink.TRANSITION, 1.75);
        return Figure.of(
                new Figure.Axis(0, end, false, hours),
                new Figure.Axis(0, 100, false, shares),
                List.of(stairs),
                List.of());
    }

    private static Figure.Point point(Instant from, DnsPicture.SharePoint point) {
        return new Figure.Point(Duration.between(from, point.at()).toMillis() / 1000.0, point.share() * 100);
    }

    private static Figure.Tick tick(Instant from, double seconds) {
        return new Figure.Tick(seconds, Figures.time(from.plusMillis(Math.round(seconds * 1000))));
    }
}
