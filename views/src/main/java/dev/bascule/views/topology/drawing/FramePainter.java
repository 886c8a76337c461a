// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.topology.graph.SiteBox;
import dev.bascule.views.topology.layout.Box;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws the frame around a site, with its state, what it is meant to be, and who reaches it.
final class FramePainter {
    private static final Font NAME = Font.font(Fonts.STRONG, 14);
    private static final double RADIUS = 6;
    private static final double HEAD = 21;

    private final Pen pen;
    private final GraphicsContext context;

    FramePainter(Pen pen, GraphicsContext context) {
        this.pen = pen;
        this.context = context;
    }

    void frame(SiteBox site, Box box) {
        pen.block(box.x(), box.y(), box.width(), box.height(), RADIUS, Ink.BG_1);
        pen.frame(Math.floor(box.x()), Math.floor(box.y()), box.width(), box.height(), RADIUS, edge(site));
        pen.glyph(site.mark(), box.x() + 21, box.y() + HEAD, 15);
        pen.text(site.site().value(), box.x() + 36, box.y() + HEAD + 5, Ink.FG_1, TextAlignment.LEFT, NAME);
        var x = box.x() + 36 + width(site.site().value(), NAME) + 10;
        if (site.isPrimary()) {
            x = filled("PRIMARY", x, box.y() + HEAD);
        }
        if (!site.next().isEmpty()) {
            x = outlined(site.next(), x, box.y() + HEAD);
        }
        pen.words(site.about(), x, box.y() + HEAD + 4, Ink.FG_3, TextAlignment.LEFT);
        pen.words(site.users(), box.x() + 14, box.bottom() - 16, Ink.FG_3, TextAlignment.LEFT);
    }

    private static Ink edge(SiteBox site) {
        if (site.mark() == Mark.UNHEALTHY) {
            return Ink.UNHEALTHY_L;
        }
        return site.next().isEmpty() ? Ink.LINE_2 : Ink.TRANSITION_L;
    }

    private double filled(String words, double x, double y) {
        var width = width(words, Font.font(Fonts.STRONG, 11)) + 14;
        pen.block(x, Math.floor(y) - 8, width, 16, 3, Ink.ACCENT);
        pen.strong(words, x + width / 2, y + 4, Ink.ON_ACCENT, TextAlignment.CENTER);
        return x + width + 10;
    }

    private double outlined(String words, double x, double y) {
        var width = width(words, Font.font(Fonts.STRONG, 11)) + 14;
        pen.frame(Math.floor(x), Math.floor(y) - 8, width, 16, 3, Ink.TRANSITION);
        pen.strong(words, x + width / 2, y + 4, Ink.TRANSITION, TextAlignment.CENTER);
        return x + width + 10;
    }

    private static double width(String words, Font font) {
        var text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
