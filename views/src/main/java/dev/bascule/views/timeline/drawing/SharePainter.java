// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.figure.ByTime;
import dev.bascule.views.timeline.figure.Share;
import java.util.List;
import javafx.scene.text.TextAlignment;

/// Draws the share of resolvers that moved as a stair over time, with the line that counts as done.
final class SharePainter {
    private static final double TOP = 10;
    private static final double BOTTOM = 62;
    private static final double DIGIT = 6.6;
    private static final double LINE = 1.75;

    private final Sheet sheet;
    private final double wanted;

    /// `wanted` is the share from 0 to 1 at which a deployment counts as moved.
    SharePainter(Sheet sheet, double wanted) {
        this.sheet = sheet;
        this.wanted = wanted;
    }

    void curve(List<Share> shares, double laneTop, double end) {
        var top = laneTop + TOP;
        var bottom = laneTop + BOTTOM;
        var line = Math.floor(bottom - (bottom - top) * wanted) + 0.5;
        var left = sheet.time().left();
        sheet.pen().digits(Long.toString(Math.round(wanted * 100)), left - 12, line + 4, Ink.FG_3, TextAlignment.RIGHT);
        sheet.pen().digits("0 %", left - 12, bottom + 2, Ink.FG_3, TextAlignment.RIGHT);
        if (!shares.isEmpty()) {
            stair(shares, top, bottom, end);
        }
        sheet.pen().dashed(3, 3).stroke(left, line, sheet.time().right(), line, 1, Ink.FG_3);
        sheet.pen().stroke(left, bottom + 0.5, sheet.time().right(), bottom + 0.5, 1, Ink.LINE_2);
        shares.stream().filter(s -> s.share() >= wanted).findFirst().ifPresent(s -> reached(s, line));
    }

    /// Piece by piece as upright rectangles, at most one for each pixel; a path of as many corners costs several
    /// times as much.
    private void stair(List<Share> shares, double top, double bottom, double end) {
        var window = sheet.time().window();
        var next = ByTime.from(shares, Share::at, window.from());
        var y = next == 0
                ? bottom
                : bottom - (bottom - top) * shares.get(next - 1).share();
        var x = next == 0
                ? Math.rint(sheet.time().kept(shares.getFirst().at()))
                : sheet.time().left();
        while (next < shares.size() && window.holds(shares.get(next).at())) {
            var from = Math.rint(sheet.time().kept(shares.get(next).at()));
            next = Math.max(
                    next + 1, ByTime.from(shares, Share::at, sheet.time().at(Math.floor(from) + 1)));
            var share = shares.get(next - 1);
            piece(x, from, y, bottom);
            var risen = bottom - (bottom - top) * share.share();
            sheet.pen().block(from, Math.min(y, risen), LINE, Math.abs(y - risen) + LINE, 0, Ink.TRANSITION);
            sheet.hit(from - 3, from + 3, top, bottom - top, share.seq());
            x = from;
            y = risen;
        }
        piece(x, end, y, bottom);
    }

    private void piece(double from, double to, double y, double bottom) {
        if (to > from) {
            sheet.pen().block(from, y, to - from, bottom - y, 0, Ink.TRANSITION_T);
            sheet.pen().block(from, y, to - from, LINE, 0, Ink.TRANSITION);
        }
    }

    private void reached(Share share, double line) {
        var x = sheet.time().x(share.at());
        if (x >= sheet.time().left() && x < sheet.time().right()) {
            var words = Math.round(share.share() * 100) + " % at " + Figures.time(share.at());
            var fits = x + 8 + words.length() * DIGIT < sheet.time().right();
            sheet.pen()
                    .digits(
                            words,
                            fits ? x + 8 : x - 8,
                            line + 18,
                            Ink.FG_1,
                            fits ? TextAlignment.LEFT : TextAlignment.RIGHT);
        }
    }
}
