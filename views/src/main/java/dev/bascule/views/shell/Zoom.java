// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.chart.Drawn;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// Draws its content larger than usual. Where the window is then too small for a page, the content keeps the
/// size that it needs and moves so that whatever has the focus, or lies under a turned wheel, comes into sight.
final class Zoom extends Region {
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 800;

    private final Region content;
    private final Scale scale = new Scale();
    private final Rectangle frame = new Rectangle();
    private double left;
    private double top;

    Zoom(Region content) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
        sceneProperty().subscribe(this::followFocus);
        setOnScroll(turned -> pan(left - turned.getDeltaX(), top - turned.getDeltaY()));
    }

    /// Shows everything `factor` times its usual size.
    void set(double factor) {
        scale.setX(factor);
        scale.setY(factor);
        setClip(factor == 1 ? null : frame);
        requestLayout();
        Drawn.sharpen(content);
    }

    @Override
    protected void layoutChildren() {
        var factor = scale.getX();
        var isUsual = factor == 1;
        frame.setWidth(getWidth());
        frame.setHeight(getHeight());
        var width = isUsual ? getWidth() : Math.max(LEAST_WIDTH, getWidth() / factor);
        var height = isUsual ? getHeight() : Math.max(LEAST_HEIGHT, getHeight() / factor);
        content.resize(width, height);
        pan(left, top);
    }

    private void pan(double wantedLeft, double wantedTop) {
        var factor = scale.getX();
        left = Math.clamp(wantedLeft, 0, Math.max(0, content.getWidth() * factor - getWidth()));
        top = Math.clamp(wantedTop, 0, Math.max(0, content.getHeight() * factor - getHeight()));
        content.relocate(-left, -top);
    }

    private void followFocus(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe(this::bringIntoSight);
        }
    }

    private void bringIntoSight(@Nullable Node owner) {
        if (owner == null || scale.getX() == 1) {
            return;
        }
        Bounds seen = sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        pan(
                nearest(left, seen.getMinX(), seen.getMaxX(), getWidth()),
                nearest(top, seen.getMinY(), seen.getMaxY(), getHeight()));
    }

    /// The least move that brings a stretch into sight; of one that is longer than the room, its beginning.
    private static double nearest(double offset, double from, double to, double room) {
        if (from < 0 || to - from > room) {
            return offset + from;
        }
        return to > room ? offset + to - room : offset;
    }
}
