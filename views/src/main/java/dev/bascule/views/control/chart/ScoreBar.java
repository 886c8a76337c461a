// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// A candidate's score out of 100 as a grey bar with a tick at the minimum it needs; dim when it does not reach
/// it.
public final class ScoreBar extends Drawn {
    private static final double FULL = 100;
    private static final double THICKNESS = 6;

    private int score;
    private int minimum;

    public ScoreBar(double width) {
        getStyleClass().add("score-bar");
        setMinHeight(12);
        setMaxHeight(12);
        setPrefWidth(width);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    public void show(int newScore, int newMinimum) {
        setAccessibleText("Score " + newScore + " of 100, minimum " + newMinimum);
        if (newScore != score || newMinimum != minimum) {
            score = newScore;
            minimum = newMinimum;
            redraw();
        }
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        Pen pen = new Pen(this, context);
        double top = (height - THICKNESS) / 2;
        pen.block(0, top, width, THICKNESS, 2, Ink.BG_5);
        pen.block(0, top, Math.max(4, width * score / FULL), THICKNESS, 2, score >= minimum ? Ink.FG_2 : Ink.DATA_3);
        double tick = crisp(width * minimum / FULL);
        pen.stroke(tick, 0, tick, height, 1, Ink.FG_3);
    }
}
