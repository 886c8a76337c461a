// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.figure.BandRow;
import dev.bascule.views.timeline.figure.Trail;
import dev.bascule.views.timeline.figure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// Everything that was loaded at a glance, with the window as a frame that can be dragged and stretched.
public final class BrushStrip extends Drawn {
    private static final double HEIGHT = 48;
    private static final double BARS = 20;
    private static final double COLUMN = 4.3;
    private static final double HANDLE = 8;
    private static final int LABELS = 6;

    /// What a drag moves.
    private enum Grip {
        LEFT,
        RIGHT,
        WHOLE
    }

    private final Consumer<Window> onWindow;
    private Trail trail = Trail.EMPTY;
    private BandRow phases = new BandRow("", List.of());
    private Window range = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
    private Window window = range;
    private Optional<Instant> playhead = Optional.empty();
    private Grip grip = Grip.WHOLE;
    private Instant grabbed = Instant.EPOCH;

    /// `onWindow` is called while the frame is dragged.
    public BrushStrip(Consumer<Window> onWindow) {
        this.onWindow = onWindow;
        getStyleClass().add("brush-strip");
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.SCROLL_BAR);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
    }

    public void show(Trail newTrail, BandRow newPhases, Window newRange) {
        trail = newTrail;
        phases = newPhases;
        range = newRange;
        redraw();
    }

    public void frame(Window newWindow, Optional<Instant> newPlayhead) {
        window = newWindow;
        playhead = newPlayhead;
        setAccessibleText("Window from " + Figures.time(window.from()) + " to " + Figures.time(window.to()) + " of "
                + Figures.time(range.from()) + " to " + Figures.time(range.to()));
        redraw();
    }

    private TimeScale scale() {
        return new TimeScale(range, 0, Math.max(1, getWidth()));
    }

    private void grab(MouseEvent pressed) {
        var time = scale();
        grabbed = time.at(pressed.getX());
        if (Math.abs(pressed.getX() - time.x(window.from())) < HANDLE) {
            grip = Grip.LEFT;
        } else if (Math.abs(pressed.getX() - time.x(window.to())) < HANDLE) {
            grip = Grip.RIGHT;
        } else {
            grip = Grip.WHOLE;
            if (!window.holds(grabbed)) {
                var middle = window.at(0.5);
                onWindow.accept(window.moved(Duration.between(middle, grabbed)).within(range));
            }
        }
    }

    private void drag(MouseEvent dragged) {
        var at = scale().at(Math.clamp(dragged.getX(), 0, getWidth()));
        switch (grip) {
            case LEFT -> {
                if (at.isBefore(window.to().minusSeconds(2))) {
                    onWindow.accept(new Window(at, window.to()));
                }
            }
            case RIGHT -> {
                if (at.isAfter(window.from().plusSeconds(2))) {
                    onWindow.accept(new Window(window.from(), at));
                }
            }
            case WHOLE -> {
                onWindow.accept(window.moved(Duration.between(grabbed, at)).within(range));
                grabbed = at;
            }
        }
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var time = scale();
        bars(pen, time, width);
        phases(pen, time);
        frame(context, pen, time, width);
        for (var i = 0; i <= LABELS; i++) {
            var side = i == 0 ? TextAlignment.LEFT : i == LABELS ? TextAlignment.RIGHT : TextAlignment.CENTER;
            pen.digits(Figures.minute(range.at((double) i / LABELS)), i * width / LABELS, 44, Ink.FG_3, side);
        }
    }

    /// What the coordinator was doing, at most one line for each pixel; what holds last holds to the end.
    private void phases(Pen pen, TimeScale time) {
        var last = phases.bands().size() - 1;
        var i = phases.firstEndingAfter(range.from());
        while (i <= last) {
            var left = time.kept(phases.bands().get(i).from());
            var next = Math.max(i + 1, phases.firstEndingAfter(time.at(Math.floor(left) + 1)));
            var worst = phases.worst(i, next);
            var right = next > last
                    ? time.right()
                    : time.kept(phases.bands().get(next - 1).to());
            var mark = worst.mark();
            pen.block(left, 24, Math.max(1, right - left), 4, 0, mark == null ? Ink.DATA_3 : Ink.of(mark));
            i = next;
        }
    }

    private void bars(Pen pen, TimeScale time, double width) {
        var columns = (int) Math.max(1, width / COLUMN);
        var from = trail.from(range.from());
        for (var i = 0; i < columns; i++) {
            var to = trail.from(time.at((i + 1) * COLUMN));
            var unhealthy = trail.unhealthy(from, to);
            bar(pen, i, to - from, Ink.DATA_3);
            bar(pen, i, trail.degraded(from, to) + unhealthy, Ink.DEGRADED);
            bar(pen, i, unhealthy, Ink.UNHEALTHY);
            from = to;
        }
    }

    private static void bar(Pen pen, int column, int count, Ink ink) {
        if (count > 0) {
            var tall = Math.min(BARS - 2, 5 + 4 * Math.log(count) / Math.log(2));
            pen.block(column * COLUMN, BARS - tall, COLUMN - 1, tall, 0, ink);
        }
    }

    private void frame(GraphicsContext context, Pen pen, TimeScale time, double width) {
        var left = time.kept(window.from());
        var right = Math.max(left + 4, time.kept(window.to()));
        context.setGlobalAlpha(0.6);
        pen.block(0, 0, left, 30, 0, Ink.BG_1);
        pen.block(right, 0, Math.max(0, width - right), 30, 0, Ink.BG_1);
        context.setGlobalAlpha(1);
        context.setStroke(ink(Ink.ACCENT));
        context.setLineWidth(1.5);
        context.strokeRoundRect(left + 1, 1, right - left - 2, 29, 4, 4);
        pen.block(Math.max(0, left - 2), 8, 6, 14, 2, Ink.ACCENT);
        pen.block(Math.min(width - 6, right - 4), 8, 6, 14, 2, Ink.ACCENT);
        playhead.filter(range::holds).ifPresent(at -> pen.stroke(time.x(at), 0, time.x(at), 30, 1.5, Ink.ACCENT));
    }
}
