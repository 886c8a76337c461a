// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.table;

import dev.bascule.styles.Fonts;
import dev.bascule.styles.Icon;
import dev.bascule.views.checks.sheet.GroupFace;
import dev.bascule.views.checks.sheet.RowFace;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figure;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Paints one line of the table. Colour is for states alone; what is expected stays quiet.
final class LinePainter {
    private static final double GLYPH = 12;
    private static final double SMALL = 11;
    private static final double VOTE = 15;
    private static final double PIP = 9;
    private static final double PIP_STEP = 12;
    private static final int MOST_PIPS = 4;
    private static final double UNANIMOUS = 0.65;
    private static final double UNIT_GAP = 3;
    private static final double CROSS = 2.5;

    private final Font words = Font.font(Fonts.WORDS, 12);
    private final Font strong = Font.font(Fonts.STRONG, 12);
    private final Font state = Font.font(Fonts.WORDS, 11);
    private final Font loudState = Font.font(Fonts.STRONG, 11);
    private final Font digits = Font.font(Fonts.DIGITS, 11.5);
    private final Font loudDigits = Font.font(Fonts.DIGITS, FontWeight.BOLD, 11.5);
    private final Ruler ruler = new Ruler();

    /// `pen` and `context` draw on one canvas, `height` pixels high.
    void row(RowFace face, Places at, Pen pen, GraphicsContext context, double height) {
        var line = new Line(pen, context, Math.floor(height / 2), Math.floor(height / 2) + 4);
        line.state(face, at.state());
        var isLoud = face.mark().isLoud();
        pen.text(
                ruler.fitting(face.name(), isLoud ? strong : words, at.nameWidth()),
                at.name(),
                line.base,
                Ink.FG_1,
                TextAlignment.LEFT,
                isLoud ? strong : words);
        at.kind().ifPresent(x -> pen.text(face.kind(), x, line.base, Ink.FG_3, TextAlignment.LEFT, words));
        if (face.trend().values().isEmpty()) {
            var none = face.isStale() ? "–" : "not measured";
            pen.text(none, at.trend(), line.base, Ink.FG_3, TextAlignment.LEFT, state);
        } else {
            line.trend(face, at.trend(), height);
        }
        var quiet = face.isStale() ? Ink.FG_3 : Ink.FG_2;
        var figure = face.isStale() ? Ink.FG_3 : isLoud ? Ink.of(face.mark()) : Ink.FG_1;
        at.p50().ifPresent(x -> line.figure(face.p50(), x, quiet, digits));
        line.figure(face.p95(), at.p95(), figure, isLoud ? loudDigits : digits);
        at.p99().ifPresent(x -> line.figure(face.p99(), x, quiet, digits));
        line.pips(face, at.failures());
        line.votes(face, at.quorum());
        at.last()
                .ifPresent(x -> pen.text(
                        ruler.fitting(face.last(), digits, at.lastWidth()),
                        x,
                        line.base,
                        face.isStale() ? Ink.FG_1 : Ink.FG_2,
                        TextAlignment.LEFT,
                        digits));
        line.figure(face.next(), at.next(), face.isStale() ? Ink.FG_1 : Ink.FG_3, digits);
    }

    void head(GroupFace face, Places at, Pen pen, double height) {
        var middle = Math.floor(height / 2);
        var base = middle + 4;
        var x = at.state();
        pen.icon(face.isFolded() ? Icon.RIGHT : Icon.DOWN, Ink.FG_2, x + 6, middle, 14);
        pen.glyph(face.mark(), x + 26, middle, GLYPH);
        x += 40;
        pen.text(face.title(), x, base, Ink.FG_1, TextAlignment.LEFT, strong);
        x += ruler.width(face.title(), strong) + 8;
        pen.text(face.subtitle(), x, base, Ink.FG_3, TextAlignment.LEFT, words);
        x += face.subtitle().isEmpty() ? 0 : ruler.width(face.subtitle(), words) + 8;
        pen.text(Integer.toString(face.size()), x, base, Ink.FG_3, TextAlignment.LEFT, digits);
        counts(face.counts(), at.next(), pen, middle, base);
    }

    /// From the right end: the best state last, as many rows in it, and its glyph.
    private void counts(List<GroupFace.Count> counts, double end, Pen pen, double middle, double base) {
        var right = end;
        for (var count : counts.reversed()) {
            var number = Integer.toString(count.number());
            pen.text(number, right, base, Ink.FG_1, TextAlignment.RIGHT, digits);
            right -= ruler.width(number, digits) + 4 + SMALL / 2;
            pen.glyph(count.mark(), right, middle, SMALL);
            right -= SMALL / 2 + 12;
        }
    }

    /// The words above the columns.
    void titles(Places at, Pen pen, double height) {
        var base = Math.floor(height / 2) + 4;
        title(pen, "State", at.state(), base, TextAlignment.LEFT);
        title(pen, "Check", at.name(), base, TextAlignment.LEFT);
        at.kind().ifPresent(x -> title(pen, "Kind", x, base, TextAlignment.LEFT));
        title(pen, "Last 60 results", at.trend(), base, TextAlignment.LEFT);
        at.p50().ifPresent(x -> title(pen, "p50", x, base, TextAlignment.RIGHT));
        title(pen, "p95", at.p95(), base, TextAlignment.RIGHT);
        at.p99().ifPresent(x -> title(pen, "p99", x, base, TextAlignment.RIGHT));
        title(pen, "Failures", at.failures(), base, TextAlignment.LEFT);
        title(pen, "Quorum", at.quorum(), base, TextAlignment.LEFT);
        at.last().ifPresent(x -> title(pen, "Last result", x, base, TextAlignment.LEFT));
        title(pen, "Next", at.next(), base, TextAlignment.RIGHT);
    }

    private void title(Pen pen, String words, double x, double base, TextAlignment alignment) {
        pen.text(words, x, base, Ink.FG_3, alignment, state);
    }

    /// One line on its canvas: its middle and its baseline.
    private final class Line {
        private final Pen pen;
        private final GraphicsContext context;
        private final double middle;
        private final double base;

        Line(Pen pen, GraphicsContext context, double middle, double base) {
            this.pen = pen;
            this.context = context;
            this.middle = middle;
            this.base = base;
        }

        void state(RowFace face, double x) {
            var isQuiet = face.mark().isExpected();
            pen.glyph(face.mark(), x + GLYPH / 2, middle, GLYPH);
            pen.text(
                    face.word(),
                    x + GLYPH + 6,
                    base,
                    isQuiet ? Ink.FG_3 : Ink.of(face.mark()),
                    TextAlignment.LEFT,
                    isQuiet ? state : loudState);
        }

        /// Right-aligned: digits in mono, the unit in words.
        void figure(Figure figure, double right, Ink ink, Font font) {
            if (figure.isMissing()) {
                pen.text("–", right, base, Ink.FG_3, TextAlignment.RIGHT, digits);
                return;
            }
            var unit = figure.unit();
            pen.text(unit, right, base, ink, TextAlignment.RIGHT, state);
            var end = unit.isEmpty() ? right : right - ruler.width(unit, state) - UNIT_GAP;
            pen.text(figure.value(), end, base, ink, TextAlignment.RIGHT, font);
        }

        /// Beyond the threshold the bars stay full and the number goes on; a high threshold has no bars.
        void pips(RowFace face, double x) {
            var bars = face.threshold() > MOST_PIPS ? 0 : face.threshold();
            for (int i = 0; i < bars; i++) {
                if (i < face.failures()) {
                    pen.block(x + i * PIP_STEP, middle - 3, PIP, 6, 1.5, Ink.of(painted(face)));
                } else {
                    pen.frame(x + i * PIP_STEP, middle - 3, PIP, 6, 1.5, Ink.LINE_CTL);
                }
            }
            var count = face.failures() + (bars == 0 ? "/" + face.threshold() : "");
            var after = x + bars * PIP_STEP + (bars == 0 ? 0 : 4);
            pen.text(count, after, base, face.failures() > 0 ? Ink.FG_1 : Ink.FG_3, TextAlignment.LEFT, digits);
        }

        /// Failures below the threshold are amber, whatever the row is shown under.
        private Mark painted(RowFace face) {
            return face.failures() >= face.threshold() ? Mark.UNHEALTHY : Mark.DEGRADED;
        }

        void votes(RowFace face, double x) {
            context.setGlobalAlpha(face.isUnanimous() ? UNANIMOUS : 1);
            for (int i = 0; i < face.votes().size(); i++) {
                pen.glyph(face.votes().get(i), x + SMALL / 2 + i * VOTE, middle, SMALL);
            }
            context.setGlobalAlpha(1);
        }

        void trend(RowFace face, double x, double height) {
            var trend = face.trend();
            var values = trend.values();
            var isBanded = !Double.isNaN(trend.high());
            var highest = values.stream()
                    .filter(v -> !v.isNaN())
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
            var top = Math.max(highest * 1.15, isBanded ? trend.high() * 1.6 : 0);
            var low = height - 4;
            var room = height - 8;
            var step = Places.TREND_WIDTH / Math.max(1, values.size() - 1);
            if (isBanded) {
                var upper = low - room * Math.min(1, trend.high() / top);
                var lower = low - room * Math.max(0, trend.low() / top);
                context.setFill(pen.colour(Ink.BAND));
                context.fillRect(x, upper, Places.TREND_WIDTH, Math.max(1, lower - upper));
            }
            var isLoud = face.mark().isLoud() && !face.isStale();
            context.setStroke(pen.colour(isLoud ? Ink.of(face.mark()) : Ink.DATA_2));
            context.setLineWidth(1.25);
            context.setLineJoin(StrokeLineJoin.ROUND);
            context.setLineDashes();
            curve(values, x, step, v -> low - room * v / top);
            crosses(values, x, step);
        }

        private void curve(List<Double> values, double x, double step, DoubleUnaryOperator vertical) {
            var isDown = false;
            context.beginPath();
            for (int i = 0; i < values.size(); i++) {
                var value = values.get(i);
                if (value.isNaN()) {
                    isDown = false;
                } else if (isDown) {
                    context.lineTo(x + i * step, vertical.applyAsDouble(value));
                } else {
                    context.moveTo(x + i * step, vertical.applyAsDouble(value));
                    isDown = true;
                }
            }
            context.stroke();
        }

        private void crosses(List<Double> values, double x, double step) {
            context.setStroke(pen.colour(Ink.UNHEALTHY));
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isNaN()) {
                    var at = x + i * step;
                    context.strokeLine(at - CROSS, middle - CROSS - 4, at + CROSS, middle + CROSS - 4);
                    context.strokeLine(at - CROSS, middle + CROSS - 4, at + CROSS, middle - CROSS - 4);
                }
            }
        }
    }
}
