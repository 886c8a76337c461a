// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard.estimate;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.TimeAxis;
import dev.bascule.views.failover.prepare.Estimate;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// The expected time as one bar of stages, with the objective as a tick; grey only.
final class EstimateBar extends Drawn {
    private @Nullable Estimate estimate;

    EstimateBar() {
        getStyleClass().add("estimate-bar");
        setMinHeight(46);
        setMaxHeight(46);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(Estimate newEstimate) {
        estimate = newEstimate;
        setAccessibleText("Expected " + newEstimate.expected().toSeconds() + " seconds"
                + TimeAxis.spoken("objective", newEstimate.objective()));
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var shown = estimate;
        if (shown == null) {
            return;
        }
        var pen = new Pen(this, context);
        var time = TimeAxis.covering(width, Stream.of(Optional.of(shown.expected()), shown.objective()));
        pen.block(0, 8, width, 10, 2, Ink.BG_5);
        var isBright = false;
        for (var section : shown.sections()) {
            var from = time.at(section.start());
            var to = time.at(section.start().plus(section.takes()));
            pen.block(from, 8, Math.max(1, to - from - 1), 10, 0, isBright ? Ink.FG_2 : Ink.DATA_2);
            isBright = !isBright;
        }
        labels(pen, shown, time);
    }

    private static void labels(Pen pen, Estimate shown, TimeAxis time) {
        shown.dns().ifPresent(dns -> {
            pen.words("DNS takes", 0, 40, Ink.FG_3, TextAlignment.LEFT);
            pen.digits(Figures.span(dns), 57, 40, Ink.FG_3, TextAlignment.LEFT);
            pen.words("of it", 94, 40, Ink.FG_3, TextAlignment.LEFT);
        });
        Optional<Duration> objective = shown.objective();
        objective.ifPresent(o -> {
            var x = Math.round(time.at(o));
            pen.stroke(x, 2, x, 24, 2, Ink.FG_1);
            pen.digits(Figures.span(o), x, 40, Ink.FG_1, TextAlignment.CENTER);
        });
    }
}
