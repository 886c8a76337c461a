// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// When one step of a plan runs, on the time axis that all rows share; filled on the critical path, outlined beside it.
public final class GanttBar extends Drawn {
    /// From when to how long, in seconds since the start of the plan.
    public record Span(double start, double duration, boolean isCritical) {}

    /// The shared axis: its length in seconds and where its grid lines stand.
    public record Axis(double length, List<Double> grid) {
        public Axis {
            grid = List.copyOf(grid);
        }

        /// An axis long enough for `seconds`, with about four round grid steps.
        public static Axis covering(double seconds) {
            double step = List.of(1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0).stream()
                    .filter(each -> seconds / each <= 5)
                    .findFirst()
                    .orElse(7200.0);
            return new Axis(
                    Math.max(seconds * 1.04, step),
                    IntStream.rangeClosed(1, (int) (seconds / step))
                            .mapToObj(i -> i * step)
                            .toList());
        }
    }

    private static final double THICKNESS = 9;

    private final Axis axis;
    private final Span span;

    public GanttBar(Axis axis, Span span) {
        this.axis = axis;
        this.span = span;
        getStyleClass().add("gantt-bar");
        setMinHeight(24);
        setPrefHeight(32);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("from second " + Math.round(span.start()) + " for " + Math.round(span.duration()) + " seconds"
                + (span.isCritical() ? ", on the critical path" : ""));
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        Pen pen = new Pen(this, context);
        Scale time = new Scale(0, axis.length(), 0, width);
        for (double at : axis.grid()) {
            double x = crisp(time.at(at));
            pen.stroke(x, 0, x, height, 1, Ink.LINE_1);
        }
        double x = time.at(span.start()) + 0.5;
        double length = Math.max(2, time.at(span.start() + span.duration()) - time.at(span.start()) - 1);
        double y = Math.round((height - THICKNESS) / 2);
        if (span.isCritical()) {
            pen.block(x, y, length, THICKNESS, 1.5, Ink.FG_2);
        } else {
            pen.frame(x, y, Math.max(3, length), THICKNESS, 1.5, Ink.DATA_2);
        }
    }
}
