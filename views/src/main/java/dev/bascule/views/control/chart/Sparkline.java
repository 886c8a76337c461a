// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import dev.bascule.views.control.Mark;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;

/// The last values of a check as a small curve: grey unless its state is loud, baseline band behind, crosses for
/// failures.
public final class Sparkline extends Drawn {
    private static final double PADDING = 1.5;
    private static final double ROOM_FOR_DOT = 3;
    private static final double CROSS = 2.5;

    private final boolean hasDot;
    private Trend trend = Trend.of(List.of(), Mark.UNKNOWN);

    public Sparkline(double width, double height, boolean hasDot) {
        this.hasDot = hasDot;
        getStyleClass().add("sparkline");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxHeight(height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    public void show(Trend newTrend) {
        trend = newTrend;
        setAccessibleText("Trend of the last " + trend.values().size() + " results");
        redraw();
    }

    @Override
    protected void draw(GraphicsContext pen, double width, double height) {
        double right = width - ROOM_FOR_DOT;
        Scale vertical = new Scale(0, top(), height - PADDING, PADDING);
        if (trend.hasBaseline()) {
            double upper = vertical.at(trend.high());
            pen.setFill(ink(Ink.BAND));
            pen.fillRect(0, upper, right, Math.max(1, vertical.at(trend.low()) - upper));
        }
        boolean isLoud = trend.mark().isLoud();
        Ink line = isLoud ? Ink.of(trend.mark()) : Ink.DATA_2;
        pen.setStroke(ink(line));
        pen.setLineWidth(1.25);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        curve(pen, right, vertical);
        crosses(pen, right);
        if (hasDot && !trend.values().isEmpty() && !trend.values().getLast().isNaN()) {
            pen.setFill(ink(isLoud ? line : Ink.FG_2));
            pen.fillOval(right - 2, vertical.at(trend.values().getLast()) - 2, 4, 4);
        }
    }

    private double top() {
        double highest = trend.highest() * 1.15;
        return trend.hasBaseline() ? Math.max(highest, trend.high() * 1.6) : highest;
    }

    private double x(int index, double right) {
        int last = trend.values().size() - 1;
        return last == 0 ? right : right * index / last;
    }

    private void curve(GraphicsContext pen, double right, Scale vertical) {
        boolean isDown = false;
        pen.beginPath();
        for (int i = 0; i < trend.values().size(); i++) {
            double value = trend.values().get(i);
            if (Double.isNaN(value)) {
                isDown = false;
            } else if (isDown) {
                pen.lineTo(x(i, right), vertical.at(value));
            } else {
                pen.moveTo(x(i, right), vertical.at(value));
                isDown = true;
            }
        }
        pen.stroke();
    }

    private void crosses(GraphicsContext pen, double right) {
        pen.setStroke(ink(Ink.UNHEALTHY));
        for (int i = 0; i < trend.values().size(); i++) {
            if (trend.values().get(i).isNaN()) {
                double x = x(i, right);
                double y = PADDING + CROSS;
                pen.strokeLine(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
                pen.strokeLine(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
            }
        }
    }
}
