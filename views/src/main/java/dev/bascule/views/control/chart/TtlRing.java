// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

/// How much of a cached answer's lifetime is left, as a ring; bright while the old answer is cached, dim once it is
/// new.
public final class TtlRing extends Drawn {
    private static final double SIZE = 18;
    private static final double RADIUS = 7;
    private static final double FULL = 360;

    private double share;
    private boolean isOld;

    public TtlRing() {
        getStyleClass().add("ttl-ring");
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /// `secondsLeft` out of the lifetime the resolver itself reported.
    public void show(long secondsLeft, long lifetime, boolean old) {
        share = lifetime <= 0 ? 0 : Math.clamp((double) secondsLeft / lifetime, 0, 1);
        isOld = old;
        setAccessibleText(secondsLeft + " seconds left, " + (old ? "old" : "new"));
        redraw();
    }

    @Override
    protected void draw(GraphicsContext pen, double width, double height) {
        double x = width / 2 - RADIUS;
        double y = height / 2 - RADIUS;
        pen.setLineWidth(2.5);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setStroke(ink(Ink.BG_5));
        pen.strokeOval(x, y, RADIUS * 2, RADIUS * 2);
        pen.setStroke(ink(isOld ? Ink.FG_1 : Ink.DATA_2));
        pen.strokeArc(x, y, RADIUS * 2, RADIUS * 2, FULL / 4, -FULL * share, ArcType.OPEN);
    }
}
