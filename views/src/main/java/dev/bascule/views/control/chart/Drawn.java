// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/// A control that draws itself on a canvas in the colours of the stylesheets, at most once per pulse.
public abstract class Drawn extends Region {
    private static final List<InkMetaData> INKS =
            Arrays.stream(Ink.values()).map(InkMetaData::new).toList();
    private static final List<CssMetaData<? extends Styleable, ?>> META_DATA =
            Stream.<CssMetaData<? extends Styleable, ?>>concat(Region.getClassCssMetaData().stream(), INKS.stream())
                    .toList();

    private final Canvas canvas = new Canvas();

    /// A canvas has the pixels of the screen only at its own size: where everything is shown larger, it is made
    /// larger and shrunk back.
    private final Scale shrink = new Scale();

    private final Map<Ink, InkProperty> inks = new EnumMap<>(Ink.class);
    private Optional<Rectangle2D> part = Optional.empty();
    private boolean isWholeDue = true;

    protected Drawn() {
        getStyleClass().add("drawn");
        canvas.setManaged(false);
        canvas.getTransforms().add(shrink);
        getChildren().add(canvas);
    }

    /// What the whole control is filled with before it is drawn; without one what lies behind shows through.
    protected Optional<Ink> ground() {
        return Optional.empty();
    }

    /// Paints the whole control; the ground is already there and the coordinates are this control's.
    protected abstract void draw(GraphicsContext pen, double width, double height);

    /// Asks for a repaint in the next pulse without disturbing the layout around it.
    protected final void redraw() {
        isWholeDue = true;
        setNeedsLayout(true);
    }

    /// Asks for a repaint of one part; parts asked for before the next pulse are painted as the rectangle
    /// around them.
    protected final void redraw(Rectangle2D asked) {
        part = Optional.of(part.map(p -> around(p, asked)).orElse(asked));
        setNeedsLayout(true);
    }

    /// The part that is painted now; drawings may leave out what lies outside.
    protected final Rectangle2D painted() {
        return part.orElseGet(() -> new Rectangle2D(0, 0, getWidth(), getHeight()));
    }

    /// The present value of a token; transparent until the stylesheets have been applied.
    protected final Color ink(Ink ink) {
        return property(ink).get();
    }

    /// Paints every drawing below `root` again, after the scale at which it is shown has changed.
    public static void sharpen(Parent root) {
        root.lookupAll(".drawn").forEach(drawn -> ((Drawn) drawn).redraw());
    }

    /// Moves a coordinate to the middle of its pixel, so that a hairline is sharp.
    protected static double crisp(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }

    @Override
    protected void layoutChildren() {
        double density = getLocalToSceneTransform().getMxx();
        double width = getWidth() * density;
        double height = getHeight() * density;
        if (isWholeDue || part.isEmpty() || canvas.getWidth() != width || canvas.getHeight() != height) {
            part = Optional.empty();
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        shrink.setX(1 / density);
        shrink.setY(1 / density);
        var pen = canvas.getGraphicsContext2D();
        pen.save();
        pen.scale(density, density);
        paint(pen, getWidth(), getHeight());
        pen.restore();
        isWholeDue = false;
        part = Optional.empty();
    }

    private void paint(GraphicsContext pen, double width, double height) {
        var area = painted();
        ground().ifPresentOrElse(
                        ink -> {
                            pen.setFill(ink(ink));
                            pen.fillRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
                        },
                        () -> pen.clearRect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight()));
        if (width > 0 && height > 0) {
            pen.save();
            if (part.isPresent()) {
                pen.beginPath();
                pen.rect(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
                pen.clip();
            }
            draw(pen, width, height);
            pen.restore();
        }
    }

    private static Rectangle2D around(Rectangle2D a, Rectangle2D b) {
        var x = Math.min(a.getMinX(), b.getMinX());
        var y = Math.min(a.getMinY(), b.getMinY());
        return new Rectangle2D(x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META_DATA;
    }

    private InkProperty property(Ink ink) {
        return inks.computeIfAbsent(ink, InkProperty::new);
    }

    private final class InkProperty extends StyleableObjectProperty<Color> {
        private final Ink ink;

        InkProperty(Ink ink) {
            super(Color.TRANSPARENT);
            this.ink = ink;
        }

        @Override
        protected void invalidated() {
            get();
            redraw();
        }

        @Override
        public Object getBean() {
            return Drawn.this;
        }

        @Override
        public String getName() {
            return ink.property();
        }

        @Override
        public CssMetaData<? extends Styleable, Color> getCssMetaData() {
            return INKS.get(ink.ordinal());
        }
    }

    private static final class InkMetaData extends CssMetaData<Drawn, Color> {
        private final Ink ink;

        InkMetaData(Ink ink) {
            super(ink.property(), StyleConverter.getColorConverter(), Color.TRANSPARENT);
            this.ink = ink;
        }

        @Override
        public boolean isSettable(Drawn node) {
            return !node.property(ink).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(Drawn node) {
            return node.property(ink);
        }
    }
}
