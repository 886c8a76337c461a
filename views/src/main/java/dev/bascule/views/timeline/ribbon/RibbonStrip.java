// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.ribbon;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws a ribbon: measured parts as boxes, beneath them what was planned as outlines, the objective as a line
/// across both, and what lies beyond it hatched.
public final class RibbonStrip extends Drawn {
    private static final double HEIGHT = 48;
    private static final double TOP = 8;
    private static final double BAR = 20;
    private static final double PLAN_TOP = 32;
    private static final double PLAN = 8;
    private static final double VERDICT = 212;
    private static final double LETTER = 6.1;
    private static final Font TITLE = Font.font(Fonts.STRONG, 12);

    private final double labels;
    private Optional<RibbonReading> reading = Optional.empty();

    /// `labels` is the width that is kept for words at the left, as in the drawing beneath.
    public RibbonStrip(double labels) {
        this.labels = labels;
        getStyleClass().add("rto-ribbon");
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        focusedProperty().subscribe(_ -> redraw());
        show(Optional.empty());
    }

    public void show(Optional<RibbonReading> newReading) {
        reading = newReading;
        setVisible(reading.isPresent());
        setManaged(reading.isPresent());
        setAccessibleText(reading.map(r -> SpokenUnits.spell(r.spoken())).orElse("RTO budget, no incident is on show"));
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        pen.block(0, 0, width, height, 0, Ink.BG_1);
        reading.ifPresent(r -> ribbon(pen, r, width));
        pen.stroke(0, crisp(height - 1), width, crisp(height - 1), 1, Ink.LINE_2);
        if (isFocused()) {
            pen.frame(0, 0, width, height, 3, Ink.FOCUS);
        }
    }

    private void ribbon(Pen pen, RibbonReading r, double width) {
        var room = Math.max(1, width - labels - VERDICT);
        pen.text("RTO budget", 16, 22, Ink.FG_1, TextAlignment.LEFT, TITLE);
        pen.words(r.planned().isEmpty() ? "" : "planned", 16, PLAN_TOP + 8, Ink.FG_3, TextAlignment.LEFT);
        r.pieces().forEach(p -> piece(pen, p, room));
        r.planned().forEach(p -> {
            var left = labels + p.from() * room;
            pen.frame(Math.floor(left), PLAN_TOP, Math.max(2, (p.to() - p.from()) * room - 1), PLAN, 1.5, Ink.DATA_3);
        });
        r.objective().ifPresent(at -> {
            var x = Math.floor(labels + at * room) + 0.5;
            pen.stroke(x, 3, x, PLAN_TOP + PLAN + 3, 2, Ink.FG_1);
        });
        verdict(pen, r, width - VERDICT + 12);
    }

    private void piece(Pen pen, RibbonReading.Piece piece, double room) {
        var left = labels + piece.from() * room;
        var wide = Math.max(2, (piece.to() - piece.from()) * room - 1);
        pen.block(left, TOP, wide, BAR, 2, piece.isOver() ? Ink.UNHEALTHY_T : Ink.BG_4);
        pen.frame(left, TOP, wide, BAR, 2, piece.isOver() ? Ink.UNHEALTHY : Ink.LINE_3);
        if (piece.isOver()) {
            hatch(pen, left, wide);
        }
        if (piece.isOpen()) {
            pen.block(left + wide - 3, TOP, 3, BAR, 1, Ink.TRANSITION);
        }
        words(pen, piece, left, wide);
    }

    /// Name and figure where there is room for both, else what fits.
    private static void words(Pen pen, RibbonReading.Piece piece, double left, double wide) {
        var both = (piece.name().length() + piece.figure().length() + 1) * LETTER + 14;
        var ink = piece.isOver() ? Ink.UNHEALTHY : Ink.FG_1;
        if (wide > both) {
            pen.words(piece.name(), left + 7, TOP + 14, Ink.FG_2, TextAlignment.LEFT);
            pen.digits(piece.figure(), left + 11 + piece.name().length() * LETTER, TOP + 14, ink, TextAlignment.LEFT);
        } else if (wide > piece.figure().length() * 6.6 + 8) {
            pen.digits(piece.figure(), left + wide / 2, TOP + 14, ink, TextAlignment.CENTER);
        }
    }

    private static void hatch(Pen pen, double left, double wide) {
        for (var x = left + 4; x + 6 < left + wide; x += 8) {
            pen.stroke(x, TOP + BAR - 3, x + 6, TOP + BAR - 9, 1, Ink.UNHEALTHY_L);
        }
    }

    private static void verdict(Pen pen, RibbonReading r, double x) {
        var mark = r.mark();
        if (mark != null) {
            pen.glyph(mark, x + 7, TOP + BAR / 2, 14);
        }
        var ink = mark == Mark.UNHEALTHY ? Ink.UNHEALTHY : Ink.FG_1;
        pen.strong(r.verdict().words(), mark == null ? x : x + 20, TOP + 14, ink, TextAlignment.LEFT);
        pen.words(r.verdict().against(), x, PLAN_TOP + 8, Ink.FG_3, TextAlignment.LEFT);
    }
}
