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
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/// Everything that was loaded at a glance, with the window as a frame that can be dragged and stretched.
public final class BrushStrip extends Drawn {
    private static final double HEIGHT = 48;
    private static final double HANDLE = 8;

    /// What a drag moves.
    private enum Grip {
        LEFT,
        RIGHT,
        WHOLE
    }

    private final Consumer<Window> onWindow;
    private final BrushGround ground = new BrushGround();
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
        getChildren().addFirst(ground);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
    }

    public void show(Trail newTrail, BandRow newPhases, Window newRange) {
        range = newRange;
        ground.show(newTrail, newPhases, newRange);
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
    protected void layoutChildren() {
        super.layoutChildren();
        ground.resize(getWidth(), getHeight());
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var time = scale();
        frame(context, pen, time, width);
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
