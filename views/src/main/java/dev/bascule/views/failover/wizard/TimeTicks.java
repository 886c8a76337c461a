// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.GanttBar;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.chart.Scale;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The times over the bars of a plan: the start and as many grid times as fit beside each other.
final class TimeTicks extends Drawn {
    private static final double ROOM = 64;

    private final GanttBar.Axis axis;

    TimeTicks(GanttBar.Axis axis) {
        this.axis = axis;
        getStyleClass().add("time-ticks");
        setMinHeight(24);
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var time = new Scale(0, axis.length(), 0, width);
        var last = -ROOM;
        for (double at : labels()) {
            var x = time.at(at);
            if (x - last >= ROOM && x + ROOM / 4 <= width) {
                var alignment = at == 0 ? TextAlignment.LEFT : TextAlignment.CENTER;
                pen.digits(Figures.span(Duration.ofSeconds((long) at)), x, 16, Ink.FG_3, alignment);
                last = x;
            }
        }
    }

    private List<Double> labels() {
        return Stream.concat(Stream.of(0.0), axis.grid().stream()).toList();
    }
}
