// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Icon;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// A line icon at a fixed size in pixels, in the colour of the text around it; decoration, so silent for screen
/// readers.
public final class IconView extends Region {
    private static final double GRID = 16;

    private final SVGPath path = new SVGPath();

    public IconView(Icon icon, double size) {
        getStyleClass().add("icon");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        path.setManaged(false);
        path.getStyleClass().add("line");
        path.getTransforms().add(new Scale(size / GRID, size / GRID));
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        getChildren().add(path);
        show(icon);
    }

    public void show(Icon icon) {
        path.setContent(icon.path());
        path.setStrokeWidth(icon.stroke());
    }
}
