// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.figure.Window;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// The time axis above the lanes, with the playhead's time on it.
public final class AxisStrip extends Drawn {
    private static final double HEIGHT = 28;
    private static final double HEAD = 76;
    private static final Font DIGITS = Font.font(Fonts.DIGITS, FontWeight.BOLD, 11);

    private Window window = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    private Optional<Instant> playhead = Optional.empty();

    public AxisStrip() {
        getStyleClass().add("axis-strip");
        setMinSize(0, HEIGHT);
        setMaxHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    public void show(Window newWindow, Optional<Instant> newPlayhead) {
        window = newWindow;
        playhead = newPlayhead;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var time = new TimeScale(window, LaneCanvas.LABELS, Math.max(LaneCanvas.LABELS + 1, width));
        pen.block(0, 0, width, height, 0, Ink.BG_0);
        var head = playhead.filter(window::holds).map(time::x);
        for (var tick : time.ticks()) {
            var x = time.x(tick.at());
            var isCovered = head.isPresent() && Math.abs(head.get() - x) < HEAD * 0.9;
            if (!isCovered && x < width - 32) {
                var side = x < LaneCanvas.LABELS + 30 ? TextAlignment.LEFT : TextAlignment.CENTER;
                var at = side == TextAlignment.LEFT ? Math.max(x, LaneCanvas.LABELS) + 4 : x;
                pen.digits(tick.label(), at, 18, tick.isMajor() ? Ink.FG_2 : Ink.FG_3, side);
            }
        }
        pen.stroke(0, crisp(height - 1), width, crisp(height - 1), 1, Ink.LINE_2);
        head.ifPresent(x -> {
            var left = Math.clamp(x - HEAD / 2, LaneCanvas.LABELS, Math.max(LaneCanvas.LABELS, width - HEAD));
            pen.block(left, 5, HEAD, 20, 3, Ink.ACCENT);
            pen.text(
                    Figures.time(playhead.orElseThrow()),
                    left + HEAD / 2,
                    19,
                    Ink.ON_ACCENT,
                    TextAlignment.CENTER,
                    DIGITS);
        });
    }
}
