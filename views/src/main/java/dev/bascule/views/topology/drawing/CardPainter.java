// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.graph.Stage;
import dev.bascule.views.topology.layout.Box;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws the card of a node: icon, name, glyph and values; from far away its surface and glyph, and in the end
/// only surfaces, of which those in trouble are filled.
final class CardPainter {
    static final double CLOSE_ENOUGH_TO_READ = 0.45;
    private static final Font NAME = Font.font(Fonts.STRONG, 12);
    private static final double RADIUS = 5;
    private static final double DIMMED = 0.28;
    private static final double LINE = 17;
    private static final double FAR_GLYPH = 26;
    private static final double SMALLEST_GLYPH = 6;

    private final Pen pen;
    private final GraphicsContext context;
    private final boolean isClose;
    private final boolean isGlyphSeen;

    CardPainter(Pen pen, GraphicsContext context, double scale) {
        this.pen = pen;
        this.context = context;
        this.isClose = scale >= CLOSE_ENOUGH_TO_READ;
        this.isGlyphSeen = scale * FAR_GLYPH >= SMALLEST_GLYPH;
    }

    void card(GraphNode node, Box box, boolean isDimmed, boolean isSelected) {
        context.setGlobalAlpha(isDimmed ? DIMMED : 1);
        surface(node, box);
        if (isClose) {
            words(node, box);
        } else if (isGlyphSeen) {
            node.mark().ifPresent(m -> pen.glyph(m, box.centreX(), box.centreY(), FAR_GLYPH));
        }
        if (isSelected) {
            ring(box);
        }
        context.setGlobalAlpha(1);
    }

    /// The marker over the upper edge of a node whose loss alone stops every request.
    void singlePoint(Box box) {
        var left = Math.floor(box.right() - 48);
        pen.block(left, box.y() - 9, 40, 17, 3, Ink.BG_0);
        pen.frame(left, Math.floor(box.y()) - 9, 40, 17, 3, Ink.FG_2);
        pen.strong("SPOF", left + 20, box.y() + 4, Ink.FG_1, TextAlignment.CENTER);
    }

    private void surface(GraphNode node, Box box) {
        var mark = node.mark().filter(Mark::isLoud);
        pen.block(box.x(), box.y(), box.width(), box.height(), RADIUS, Ink.BG_3);
        mark.filter(_ -> !isGlyphSeen)
                .ifPresent(m -> pen.block(box.x(), box.y(), box.width(), box.height(), RADIUS, Ink.of(m)));
        mark.filter(m -> m == Mark.UNHEALTHY)
                .ifPresent(m -> pen.block(box.x(), box.y(), box.width(), box.height(), RADIUS, Ink.UNHEALTHY_T));
        if (node.stage() == Stage.EXTERNAL && mark.isEmpty()) {
            context.setLineDashes(4, 3);
        }
        var ink = mark.map(Ink::of).orElse(node.stage() == Stage.EXTERNAL ? Ink.LINE_CTL : Ink.LINE_3);
        pen.frame(Math.floor(box.x()), Math.floor(box.y()), box.width(), box.height(), RADIUS, ink);
        context.setLineDashes();
    }

    private void words(GraphNode node, Box box) {
        var top = box.y() + (box.height() > 50 ? 19 : 17);
        pen.icon(node.icon(), Ink.FG_2, box.x() + 17, top - 1, 14);
        pen.text(node.title(), box.x() + 30, top + 3, Ink.FG_1, TextAlignment.LEFT, NAME);
        node.mark().ifPresent(m -> pen.glyph(m, box.right() - 15, top - 1, 14));
        var y = top + (box.height() > 50 ? 22 : 20);
        for (int i = 0; i < node.lines().size(); i++) {
            var ink = node.isStale() || i > 0 ? Ink.FG_3 : Ink.FG_2;
            pen.digits(node.lines().get(i), box.x() + 11, y + i * LINE, ink, TextAlignment.LEFT);
        }
    }

    private void ring(Box box) {
        context.setStroke(pen.colour(Ink.FOCUS));
        context.setLineWidth(2);
        var r = box.grown(3);
        context.strokeRoundRect(r.x(), r.y(), r.width(), r.height(), 2 * RADIUS + 5, 2 * RADIUS + 5);
    }
}
