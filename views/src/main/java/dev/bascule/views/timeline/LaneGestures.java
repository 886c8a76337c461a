// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.views.timeline.drawing.LaneCanvas;
import dev.bascule.views.timeline.figure.Window;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// What the pointer does on the lanes: a click selects, a drag brushes a window, Ctrl and the wheel zoom at the
/// pointer, Shift and the wheel pan.
final class LaneGestures {
    private static final double STEP = 1.2;
    private static final double LEAST_BRUSH = 6;

    private final LaneCanvas lanes;
    private final TimelineViewModel model;
    private final Runnable redraw;
    private double pressedAt;
    private Optional<Window> brush = Optional.empty();

    LaneGestures(LaneCanvas lanes, TimelineViewModel model, Runnable redraw) {
        this.lanes = lanes;
        this.model = model;
        this.redraw = redraw;
        lanes.setOnMousePressed(this::press);
        lanes.setOnMouseDragged(this::drag);
        lanes.setOnMouseReleased(this::release);
        lanes.addEventFilter(ScrollEvent.SCROLL, this::scroll);
    }

    /// The window that is being brushed.
    Optional<Window> brush() {
        return brush;
    }

    private void press(MouseEvent event) {
        pressedAt = event.getX();
        lanes.requestFocus();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && Math.abs(event.getX() - pressedAt) >= LEAST_BRUSH) {
            var from = at(Math.min(pressedAt, event.getX()));
            brush = Optional.of(new Window(from, at(Math.max(pressedAt, event.getX()))));
            redraw.run();
        }
    }

    private void release(MouseEvent event) {
        if (brush.isPresent()) {
            var chosen = brush.get();
            brush = Optional.empty();
            model.look(chosen);
        } else if (event.getX() >= LaneCanvas.LABELS) {
            click(event);
        }
    }

    private void click(MouseEvent event) {
        var entry = lanes.entryAt(event.getX(), event.getY());
        if (entry.isPresent()) {
            model.select(entry.get());
        } else {
            model.replay().seek(at(event.getX()));
        }
    }

    private void scroll(ScrollEvent event) {
        var turned = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (turned == 0) {
            return;
        }
        if (event.isShortcutDown()) {
            model.zoom(at(event.getX()), turned > 0 ? 1 / STEP : STEP);
            event.consume();
        } else if (event.isShiftDown() || event.getDeltaX() != 0) {
            model.pan(turned > 0 ? -0.1 : 0.1);
            event.consume();
        }
    }

    private Instant at(double x) {
        return lanes.scale().at(Math.max(LaneCanvas.LABELS, x));
    }
}
