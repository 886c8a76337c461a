// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.figure.Window;
import java.time.Instant;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// The time axis above the lanes, with the playhead's time and the mark on it.
public final class AxisStrip extends Drawn {
    private static final double HEIGHT = 28;
    private static final double HEAD = 76;
    private static final Font DIGITS = Font.font(Fonts.DIGITS, FontWeight.BOLD, 11);

    private Window window = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    private Points points = Points.NONE;

    public AxisStrip() {
        getStyleClass().add("axis-strip");
        setMinSize(0, HEIGHT);
        setMaxHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    public void show(Window newWindow, Points newPoints) {
        window = newWindow;
        points = newPoints;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var time = new TimeScale(window, LaneCanvas.LABELS, Math.max(LaneCanvas.LABELS + 1, width));
        pen.block(0, 0, width, height, 0, Ink.BG_0);
        var head = points.playhead().filter(window::holds).map(time::x);
        for (var tick : time.ticks(points.zero())) {
            var x = time.x(tick.at());
            var isCovered = head.isPresent() && Math.abs(head.get() - x) < HEAD * 0.9;
            if (!isCovered && x < width - 32) {
                var side = x < LaneCanvas.LABELS + 30 ? TextAlignment.LEFT : TextAlignment.CENTER;
                var at = side == TextAlignment.LEFT ? Math.max(x, LaneCanvas.LABELS) + 4 : x;
                pen.digits(tick.label(), at, 18, tick.isMajor() ? Ink.FG_2 : Ink.FG_3, side);
            }
        }
        pen.stroke(0, crisp(height - 1), width, crisp(height - 1), 1, Ink.LINE_2);
        points.mark().filter(window::holds).ifPresent(at -> {
            pen.block(time.x(at) - 8, 5, 16, 20, 3, Ink.BG_4);
            pen.text("M", time.x(at), 19, Ink.FG_1, TextAlignment.CENTER, DIGITS);
        });
        head.ifPresent(x -> {
            var left = Math.clamp(x - HEAD / 2, LaneCanvas.LABELS, Math.max(LaneCanvas.LABELS, width - HEAD));
            pen.block(left, 5, HEAD, 20, 3, Ink.ACCENT);
            pen.text(
                    Figures.time(points.playhead().orElseThrow()),
                    left + HEAD / 2,
                    19,
                    Ink.ON_ACCENT,
                    TextAlignment.CENTER,
                    DIGITS);
        });
    }
}
