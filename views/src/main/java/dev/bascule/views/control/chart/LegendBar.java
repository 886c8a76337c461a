// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import javafx.scene.canvas.GraphicsContext;

/// A sample of a bar of a plan for its legend: filled on the critical path, outlined beside it.
public final class LegendBar extends Drawn {
    private static final double WIDTH = 14;
    private static final double HEIGHT = 9;

    private final boolean isCritical;

    public LegendBar(boolean isCritical) {
        this.isCritical = isCritical;
        getStyleClass().add("legend-bar");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        if (isCritical) {
            pen.block(0, 0, width, height, 1.5, Ink.FG_2);
        } else {
            pen.frame(0, 0, width, height, 1.5, Ink.DATA_2);
        }
    }
}
