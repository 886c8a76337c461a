// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.views.topology.drawing.Camera;
import dev.bascule.views.topology.drawing.GraphCanvas;
import dev.bascule.views.topology.drawing.Scenery;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The drawing with its stops and gestures: drag or wheel moves it, Ctrl and wheel zoom at the pointer, a click
/// selects. It fits until somebody moved it.
final class GraphPane extends Pane implements TopologyToolbar.Cameraman {
    private static final double A_DRAG = 4;

    private final TopologyViewModel model;
    private final GraphCanvas canvas = new GraphCanvas();
    private final NodeStops stops = new NodeStops();
    private boolean isFitted = true;
    private double lastX;
    private double lastY;
    private boolean isDragged;

    GraphPane(TopologyViewModel model) {
        this.model = model;
        getStyleClass().add("graph-pane");
        setMinSize(0, 0);
        getChildren().addAll(canvas, stops);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        canvas.cameraProperty().subscribe(stops::look);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnScroll(this::scroll);
    }

    GraphCanvas canvas() {
        return canvas;
    }

    void show(Scenery scenery) {
        var isNew = !scenery.layout().equals(canvas.scenery().layout());
        var moved = !scenery.selected().equals(canvas.scenery().selected());
        canvas.show(scenery);
        stops.show(scenery);
        if (isNew) {
            isFitted = true;
            requestLayout();
        } else if (moved) {
            reveal(scenery);
        }
    }

    /// Gives the selected node the focus and moves the camera as little as needed to see it.
    private void reveal(Scenery scenery) {
        scenery.selected().flatMap(scenery.layout()::box).ifPresent(box -> {
            if (getWidth() > 0) {
                canvas.look(canvas.cameraProperty().get().showing(box, getWidth(), getHeight()));
            }
        });
    }

    void focusNode() {
        var scenery = canvas.scenery();
        scenery.selected()
                .or(() -> scenery.graph().nodes().stream().findFirst().map(n -> n.id()))
                .ifPresent(stops::focus);
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        if (isFitted && getWidth() > 0) {
            fit();
        }
    }

    @Override
    public void fit() {
        isFitted = true;
        canvas.look(Camera.fit(canvas.scenery().layout().bounds(), getWidth(), getHeight()));
    }

    @Override
    public void plain() {
        zoom(1 / canvas.cameraProperty().get().scale());
    }

    @Override
    public void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    private void zoom(double factor, double x, double y) {
        isFitted = false;
        canvas.look(canvas.cameraProperty().get().zoomed(factor, x, y));
    }

    void pan(double x, double y) {
        isFitted = false;
        canvas.look(canvas.cameraProperty().get().moved(x, y));
    }

    private void press(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        isDragged = false;
    }

    private void drag(MouseEvent event) {
        var x = event.getX() - lastX;
        var y = event.getY() - lastY;
        if (isDragged || Math.hypot(x, y) > A_DRAG) {
            isDragged = true;
            setCursor(Cursor.CLOSED_HAND);
            pan(x, y);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        setCursor(Cursor.DEFAULT);
        if (!isDragged && event.getButton() == MouseButton.PRIMARY) {
            canvas.at(event.getX(), event.getY()).ifPresent(id -> {
                model.selectedProperty().set(Optional.of(id));
                focusNode();
            });
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            zoom(Math.exp(event.getDeltaY() / 300), event.getX(), event.getY());
        } else {
            pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
