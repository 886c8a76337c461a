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

    private void stair(List<Share> shares, double top, double bottom, double end) {
        var context = sheet.context();
        var next = ByTime.from(shares, Share::at, sheet.time().window().from());
        var y = next == 0
                ? bottom
                : bottom - (bottom - top) * shares.get(next - 1).share();
        var begins = sheet.time().kept(shares.getFirst().at());
        context.beginPath();
        context.moveTo(begins, bottom);
        context.lineTo(begins, y);
        while (next < shares.size()
                && sheet.time().window().holds(shares.get(next).at())) {
            var x = sheet.time().kept(shares.get(next).at());
            next = Math.max(
                    next + 1, ByTime.from(shares, Share::at, sheet.time().at(Math.floor(x) + 1)));
            var share = shares.get(next - 1);
            context.lineTo(x, y);
            y = bottom - (bottom - top) * share.share();
            context.lineTo(x, y);
            sheet.hit(x - 3, x + 3, top, bottom - top, share.seq());
        }
        context.lineTo(end, y);
        context.setStroke(sheet.inks().apply(Ink.TRANSITION));
        context.setLineWidth(1.75);
        context.stroke();
        context.lineTo(end, bottom);
        context.closePath();
        context.setFill(sheet.inks().apply(Ink.TRANSITION_T));
        context.fill();
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
