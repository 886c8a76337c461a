// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Glyph;
import dev.bascule.styles.Layer;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// The shape of a state at a fixed size in pixels; below 12 px it draws the plainer silhouette.
public final class StateGlyph extends Region {
    private static final double GRID = 16;

    private final double size;
    private @Nullable Glyph drawn;

    /// A glyph in the colour of its own state.
    public StateGlyph(Mark mark, double size) {
        this(mark.glyph(), size);
        show(mark);
    }

    /// A glyph in the colour of whatever state surrounds it.
    public StateGlyph(Glyph glyph, double size) {
        this.size = size;
        getStyleClass().add("state-glyph");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        draw(glyph);
    }

    /// Replaces shape, colour and spoken word.
    public void show(Mark mark) {
        Mark.paint(this, mark);
        setAccessibleText(mark.word());
        draw(mark.glyph());
    }

    /// Replaces the shape and keeps the colour.
    public void draw(Glyph glyph) {
        if (glyph == drawn) {
            return;
        }
        drawn = glyph;
        getChildren().setAll(glyph.layersAt(size).stream().map(this::outline).toList());
    }

    private SVGPath outline(Layer layer) {
        SVGPath path = new SVGPath();
        path.setContent(layer.path());
        path.setManaged(false);
        path.getTransforms().add(new Scale(size / GRID, size / GRID));
        path.getStyleClass().add(layer.stroke() > 0 ? "line" : "filled");
        if (layer.tone() == Layer.Tone.INK) {
            path.getStyleClass().add("ink");
        }
        if (layer.stroke() > 0) {
            path.setStrokeWidth(layer.stroke());
            path.setStrokeLineJoin(StrokeLineJoin.ROUND);
            path.setStrokeLineCap(layer.cap() == Layer.Cap.ROUND ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
            path.getStrokeDashArray().setAll(layer.dashes());
        }
        return path;
    }
}
