// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.figure.Bracket;
import java.util.List;
import javafx.scene.text.TextAlignment;

/// Draws measured times as brackets: the long one beneath, the words in the middle or behind where it is
/// narrow.
record BracketPainter(Sheet sheet) {
    private static final double NAME = 26;
    private static final double DIGIT = 6.6;
    private static final double RESTORED = 50;

    void brackets(List<Bracket> brackets, double top) {
        for (var bracket : brackets) {
            bracket(bracket, top + (bracket.name().equals("TTR") ? 44 : 18));
        }
        if (!brackets.isEmpty()) {
            edges(brackets, top);
        }
    }

    private void bracket(Bracket bracket, double y) {
        var from = sheet.time().x(bracket.from());
        var to = sheet.time().x(bracket.to());
        if (to < sheet.time().left() || from > sheet.time().right()) {
            return;
        }
        var start = Math.max(from, sheet.time().left());
        var stop = Math.min(to, sheet.time().right());
        sheet.pen().stroke(start, y, stop, y, 1.5, Ink.FG_1);
        end(from, y);
        end(to, y);
        var width = width(bracket);
        var inside = isRoomy(bracket, stop - start);
        var isBefore =
                bracket.name().equals("TTD") || stop + 8 + width > sheet.time().right();
        var beside = isBefore ? start - 8 - width : stop + 8;
        var x = inside ? (start + stop) / 2 - width / 2 : beside;
        if (inside) {
            sheet.pen().block(x - 8, y - 9, width + 16, 18, 3, Ink.BG_0);
        }
        sheet.pen().strong(bracket.name(), x, y + 4, Ink.FG_1, TextAlignment.LEFT);
        sheet.pen().digits(bracket.words(), x + NAME, y + 4, Ink.FG_1, TextAlignment.LEFT);
    }

    private static double width(Bracket bracket) {
        return NAME + bracket.words().length() * DIGIT;
    }

    private static boolean isRoomy(Bracket bracket, double room) {
        return room > width(bracket) + 40 && !bracket.name().equals("TTA");
    }

    private void end(double x, double y) {
        if (x >= sheet.time().left() && x <= sheet.time().right()) {
            sheet.pen().stroke(x, y - 5, x, y + 5, 1.5, Ink.FG_1);
        }
    }

    private void edges(List<Bracket> brackets, double top) {
        var onset = brackets.getFirst().from();
        var x = sheet.time().x(onset);
        var isNarrow = sheet.time().x(brackets.getFirst().to()) - x < NAME + 5 * DIGIT + 40;
        if (x - 100 > sheet.time().left() && !isNarrow) {
            sheet.pen().digits(Figures.time(onset), x - 8, top + 22, Ink.FG_3, TextAlignment.RIGHT);
            sheet.pen().words("onset", x - 8 - 8 * DIGIT - 6, top + 22, Ink.FG_3, TextAlignment.RIGHT);
        }
        var last = brackets.getLast();
        if (last.name().equals("TTR") && sheet.time().window().holds(last.to())) {
            var to = sheet.time().x(last.to());
            var from = Math.max(sheet.time().left(), sheet.time().x(last.from()));
            var begins = to + 8 + (isRoomy(last, to - from) ? 0 : width(last) + 8);
            if (begins + RESTORED < sheet.time().right()) {
                sheet.pen().words("restored", begins, top + 48, Ink.FG_3, TextAlignment.LEFT);
            }
        }
    }
}
