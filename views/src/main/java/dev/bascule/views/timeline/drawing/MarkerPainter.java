// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.timeline.figure.ByTime;
import dev.bascule.views.timeline.figure.Marker;
import java.util.Arrays;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws marks in as many rows as a lane has; words are written where they do not run into others.
final class MarkerPainter {
    private static final Font WORDS = Font.font(Fonts.WORDS, 11);
    private static final double RADIUS = 8.5;
    private static final double LETTER = 5.7;
    private static final double COLUMN = 4;
    private static final int MOST = 60;
    private static final int LONGEST = 30;

    private final Sheet sheet;

    MarkerPainter(Sheet sheet) {
        this.sheet = sheet;
    }

    /// `rows` are the centres of the rows.
    void marks(List<Marker> markers, double... rows) {
        var taken = new double[rows.length];
        Arrays.fill(taken, sheet.time().left());
        var window = sheet.time().window();
        var first = ByTime.from(markers, Marker::at, window.from());
        var last = ByTime.from(markers, Marker::at, window.to());
        if (last - first > MOST) {
            crowd(markers, first, last, rows);
            return;
        }
        for (var i = first; i < markers.size() && window.holds(markers.get(i).at()); i++) {
            var marker = markers.get(i);
            place(marker, shortened(marker.words(), room(markers, i, rows.length)), rows, taken);
        }
    }

    /// More marks than can be told apart are bars, as tall as there are many, one for each few pixels.
    private void crowd(List<Marker> markers, int first, int last, double... rows) {
        var bottom = rows[rows.length - 1] + RADIUS;
        var i = first;
        while (i < last) {
            var x = Math.floor(sheet.time().x(markers.get(i).at()) / COLUMN) * COLUMN;
            var next = Math.max(
                    i + 1, ByTime.from(markers, Marker::at, sheet.time().at(x + COLUMN)));
            var tall = Math.min(2 * RADIUS, 4 + 3 * Math.log(next - i));
            sheet.pen().block(x, bottom - tall, COLUMN - 1, tall, 0, Ink.FG_3);
            sheet.hit(x, x + COLUMN, bottom - tall, tall, markers.get(i).seq());
            i = next;
        }
    }

    /// Pixels until the mark that comes next in the same row.
    private double room(List<Marker> markers, int index, int rows) {
        var next = index + rows;
        return next < markers.size()
                ? sheet.time().x(markers.get(next).at())
                        - RADIUS
                        - sheet.time().x(markers.get(index).at())
                : Double.MAX_VALUE;
    }

    private void place(Marker marker, String words, double[] rows, double[] taken) {
        var x = sheet.time().x(marker.at());
        var length = words.length() * LETTER + 13;
        for (var row = 0; row < rows.length; row++) {
            if (x - RADIUS - length > taken[row] && x + length > sheet.time().right()) {
                draw(marker, words, x, rows[row], TextAlignment.RIGHT);
                taken[row] = x + RADIUS + 4;
                return;
            }
            if (x - RADIUS > taken[row] && x + length <= sheet.time().right()) {
                draw(marker, words, x, rows[row], TextAlignment.LEFT);
                taken[row] = x + length + 6;
                return;
            }
        }
        var last = rows.length - 1;
        draw(marker, "", x, rows[last], TextAlignment.LEFT);
        taken[last] = Math.max(taken[last], x + RADIUS + 2);
    }

    private void draw(Marker marker, String words, double x, double y, TextAlignment side) {
        sheet.pen().block(x - RADIUS, y - RADIUS, RADIUS * 2, RADIUS * 2, RADIUS, Ink.BG_3);
        sheet.pen().frame(x - RADIUS, y - RADIUS, RADIUS * 2, RADIUS * 2, RADIUS, Ink.LINE_3);
        sheet.pen().icon(marker.icon(), Ink.FG_1, x, y, 10);
        var offset = side == TextAlignment.LEFT ? 13 : -13;
        sheet.haloed(words, x + offset, y + 4, Ink.FG_2, side, WORDS);
        sheet.hit(x - RADIUS, x + RADIUS, y - RADIUS, RADIUS * 2, marker.seq());
    }

    private static String shortened(String words, double room) {
        var most = (int) Math.clamp((long) ((room - 20) / LETTER), 0, LONGEST);
        if (words.length() <= most) {
            return words;
        }
        return most < 5 ? "" : words.substring(0, most - 1).stripTrailing() + "…";
    }
}
