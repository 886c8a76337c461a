// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// A sample of a curve with its name, for the legend of a plot.
public final class LegendLine extends Drawn {
    /// What was seen is solid and bright; what is predicted is dashed in the colour of transition.
    public enum Look {
        SEEN,
        PREDICTED
    }

    private static final double LINE = 18;
    private static final double LETTER = 6.6;

    private final Look look;
    private final String name;

    public LegendLine(Look look, String name) {
        this.look = look;
        this.name = name;
        getStyleClass().add("legend-line");
        setMinSize(LINE + 6 + name.length() * LETTER, 16);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleText(name);
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var y = Math.round(height / 2);
        switch (look) {
            case SEEN -> pen.stroke(0, y, LINE, y, 2, Ink.FG_1);
            case PREDICTED -> pen.dashed(4, 3).stroke(0, y, LINE, y, 2, Ink.TRANSITION);
        }
        pen.words(name, LINE + 6, y + 4, Ink.FG_3, TextAlignment.LEFT);
    }
}
