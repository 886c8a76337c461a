// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.scrub;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The stretch of time as bars, grey where all was well, with a handle at the moment on show. A press or a drag
/// moves the handle.
final class TimeStrip extends Drawn {
    private static final double HEIGHT = 56;
    private static final double FOOT = 32;
    private static final double TALLEST = 18;
    private static final int LABELS = 6;

    private Bars bars = Bars.EMPTY;
    private Instant shown = Instant.EPOCH;

    TimeStrip(Consumer<Instant> onMoment) {
        getStyleClass().add("time-strip");
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setOnMousePressed(e -> onMoment.accept(at(e)));
        setOnMouseDragged(e -> onMoment.accept(at(e)));
        focusedProperty().subscribe(_ -> redraw());
    }

    void show(Bars newBars, Instant moment) {
        bars = newBars;
        shown = moment;
        setAccessibleText("Moment on show, " + Figures.time(moment) + ", from " + Figures.time(bars.from()) + " to "
                + Figures.time(bars.to()) + "; left and right go from change to change");
        redraw();
    }

    private Instant at(MouseEvent event) {
        return bars.at(event.getX() / Math.max(1, getWidth()));
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var step = width / Math.max(1, bars.bars().size());
        for (int i = 0; i < bars.bars().size(); i++) {
            bar(pen, bars.bars().get(i), i * step, Math.max(1, step - 2));
        }
        if (bars.bars().isEmpty()) {
            pen.block(0, FOOT - 1, width, 1, 0, Ink.LINE_2);
        } else {
            labels(pen, width);
        }
        var x = Math.floor(bars.share(shown) * (width - 2)) + 1;
        pen.stroke(x, 2, x, FOOT + 3, 1.5, Ink.ACCENT);
        pen.block(x - 4, 0, 8, 7, 2, Ink.ACCENT);
        if (isFocused()) {
            pen.frame(0, 0, width, height, 3, Ink.FOCUS);
        }
    }

    private static void bar(Pen pen, Bars.Bar bar, double x, double width) {
        if (bar.checks() == 0) {
            pen.block(x, FOOT - 2, width, 2, 0, Ink.LINE_2);
            return;
        }
        pen.block(x, FOOT - TALLEST, width, TALLEST, 0, Ink.DATA_3);
        var degraded = tall(bar.degraded() + bar.unhealthy(), bar.checks());
        var unhealthy = tall(bar.unhealthy(), bar.checks());
        pen.block(x, FOOT - degraded, width, degraded - unhealthy, 0, Ink.DEGRADED);
        pen.block(x, FOOT - unhealthy, width, unhealthy, 0, Ink.UNHEALTHY);
    }

    /// One check in trouble must be seen among hundreds.
    private static double tall(int count, int all) {
        return count == 0 ? 0 : Math.max(3, TALLEST * count / all);
    }

    private void labels(Pen pen, double width) {
        for (int i = 0; i <= LABELS; i++) {
            var side = i == 0 ? TextAlignment.LEFT : i == LABELS ? TextAlignment.RIGHT : TextAlignment.CENTER;
            pen.digits(Figures.minute(bars.at((double) i / LABELS)), i * width / LABELS, 49, Ink.FG_3, side);
        }
    }
}
