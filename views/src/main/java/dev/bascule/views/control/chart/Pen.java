// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import dev.bascule.styles.Fonts;
import dev.bascule.styles.Glyph;
import dev.bascule.styles.Icon;
import dev.bascule.styles.Layer;
import dev.bascule.views.control.Mark;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws the shared vocabulary of the canvases: glyphs, icons, text in the two faces, frames and dashed lines.
public final class Pen {
    private static final double GRID = 16;
    private static final Font WORDS = Font.font(Fonts.WORDS, 11);
    private static final Font DIGITS = Font.font(Fonts.DIGITS, 11);
    private static final Font STRONG = Font.font(Fonts.STRONG, 11);

    private final Drawn owner;
    private final GraphicsContext context;
    private final double[] dashes;

    public Pen(Drawn owner, GraphicsContext context) {
        this(owner, context, new double[0]);
    }

    private Pen(Drawn owner, GraphicsContext context, double[] dashes) {
        this.owner = owner;
        this.context = context;
        this.dashes = dashes;
    }

    /// The present value of a token.
    public Color colour(Ink ink) {
        return owner.ink(ink);
    }

    /// The state's glyph centred on a point.
    public void glyph(Mark mark, double centreX, double centreY, double size) {
        glyph(mark.glyph(), Ink.of(mark), centreX, centreY, size);
    }

    public void glyph(Glyph glyph, Ink state, double centreX, double centreY, double size) {
        context.save();
        context.translate(centreX - size / 2, centreY - size / 2);
        context.scale(size / GRID, size / GRID);
        for (Layer layer : glyph.layersAt(size)) {
            outline(layer, owner.ink(layer.tone() == Layer.Tone.INK ? Ink.FG_ON : state));
        }
        context.restore();
    }

    /// A line icon centred on a point.
    public void icon(Icon icon, Ink ink, double centreX, double centreY, double size) {
        context.save();
        context.translate(centreX - size / 2, centreY - size / 2);
        context.scale(size / GRID, size / GRID);
        line(icon.path(), icon.stroke(), StrokeLineCap.ROUND, owner.ink(ink));
        context.restore();
    }

    public void words(String text, double x, double baseline, Ink ink, TextAlignment alignment) {
        text(text, x, baseline, ink, alignment, WORDS);
    }

    public void digits(String text, double x, double baseline, Ink ink, TextAlignment alignment) {
        text(text, x, baseline, ink, alignment, DIGITS);
    }

    public void strong(String text, double x, double baseline, Ink ink, TextAlignment alignment) {
        text(text, x, baseline, ink, alignment, STRONG);
    }

    public void text(String text, double x, double baseline, Ink ink, TextAlignment alignment, Font font) {
        context.setFont(font);
        context.setTextBaseline(VPos.BASELINE);
        context.setTextAlign(alignment);
        context.setFill(owner.ink(ink));
        context.fillText(text, x, baseline);
    }

    /// A filled rectangle with rounded corners.
    public void block(double x, double y, double width, double height, double radius, Ink ink) {
        context.setFill(owner.ink(ink));
        if (radius == 0) {
            context.fillRect(x, y, width, height);
        } else {
            context.fillRoundRect(x, y, width, height, radius * 2, radius * 2);
        }
    }

    /// The one-pixel outline of a rectangle, inside its bounds.
    public void frame(double x, double y, double width, double height, double radius, Ink ink) {
        context.setStroke(owner.ink(ink));
        context.setLineWidth(1);
        context.strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, radius * 2, radius * 2);
    }

    /// The same pen with dashes: on, off, and so on, in pixels.
    public Pen dashed(double... lengths) {
        return new Pen(owner, context, lengths);
    }

    /// A line; one along an axis is filled as rectangles, which cost less than outlines.
    public void stroke(double fromX, double fromY, double toX, double toY, double width, Ink ink) {
        if (fromX == toX && dashes.length <= 2) {
            upright(fromX - width / 2, Math.min(fromY, toY), Math.max(fromY, toY), width, ink);
        } else if (fromY == toY && dashes.length == 0) {
            block(Math.min(fromX, toX), fromY - width / 2, Math.abs(toX - fromX), width, 0, ink);
        } else {
            slanted(fromX, fromY, toX, toY, width, ink);
        }
    }

    private void upright(double left, double top, double bottom, double width, Ink ink) {
        if (dashes.length == 0) {
            block(left, top, width, bottom - top, 0, ink);
            return;
        }
        var on = dashes[0];
        var period = on + dashes[dashes.length - 1];
        for (var y = top; y < bottom; y += period) {
            block(left, y, width, Math.min(on, bottom - y), 0, ink);
        }
    }

    private void slanted(double fromX, double fromY, double toX, double toY, double width, Ink ink) {
        context.setStroke(owner.ink(ink));
        context.setLineWidth(width);
        context.setLineCap(StrokeLineCap.BUTT);
        context.setLineDashes(dashes);
        context.strokeLine(fromX, fromY, toX, toY);
        context.setLineDashes();
    }

    private void outline(Layer layer, Color colour) {
        if (layer.stroke() > 0) {
            context.setLineDashes(
                    layer.dashes().stream().mapToDouble(Double::doubleValue).toArray());
            line(
                    layer.path(),
                    layer.stroke(),
                    layer.cap() == Layer.Cap.ROUND ? StrokeLineCap.ROUND : StrokeLineCap.BUTT,
                    colour);
            context.setLineDashes();
        } else {
            context.beginPath();
            context.appendSVGPath(layer.path());
            context.setFill(colour);
            context.fill();
        }
    }

    private void line(String path, double width, StrokeLineCap cap, Color colour) {
        context.beginPath();
        context.appendSVGPath(path);
        context.setStroke(colour);
        context.setLineWidth(width);
        context.setLineCap(cap);
        context.setLineJoin(StrokeLineJoin.ROUND);
        context.stroke();
    }
}
