// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What every painter of one drawing shares: pen, inks, the time axis, what is known until when, and where
/// it notes what can be hit.
record Sheet(
        Pen pen,
        GraphicsContext context,
        Function<Ink, Color> inks,
        TimeScale time,
        Instant end,
        LaneKind lane,
        double opacity,
        List<Hit> hits) {
    private static final double LETTER = 5.6;
    private static final double ROUND_FROM = 24;

    /// The entry `seq` is drawn here.
    record Hit(LaneKind lane, double left, double right, double top, double bottom, long seq) {
        boolean holds(double x, double y) {
            return x >= left - 2 && x <= right + 2 && y >= top && y <= bottom;
        }
    }

    Sheet on(LaneKind newLane) {
        return new Sheet(pen, context, inks, time, end, newLane, opacity, hits);
    }

    void hit(double left, double right, double top, double height, long seq) {
        hits.add(new Hit(lane, left, right, top, top + height, seq));
    }

    /// The same sheet with see-through fills, from 0 to 1.
    Sheet faint(double newOpacity) {
        return new Sheet(pen, context, inks, time, end, lane, newOpacity, hits);
    }

    /// Round corners of narrow pieces cannot be seen, and cost the most.
    void fill(double x, double y, double width, double height, double radius, Ink ink) {
        context.setGlobalAlpha(opacity);
        pen.block(x, y, width, height, width < ROUND_FROM ? 0 : radius, ink);
        context.setGlobalAlpha(1);
    }

    /// Words on a piece of ground, so that they stay legible across lines; outlining letters would cost ten
    /// times as much.
    void haloed(String words, double x, double baseline, Ink ink, TextAlignment alignment, Font font) {
        var wide = words.length() * LETTER;
        var left = alignment == TextAlignment.RIGHT ? x - wide : x;
        pen.block(left - 2, baseline - 10, wide + 4, 13, 0, Ink.BG_0);
        pen.text(words, x, baseline, ink, alignment, font);
    }
}
