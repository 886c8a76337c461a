// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.timeline.figure.BandRow;
import dev.bascule.views.timeline.figure.Trail;
import dev.bascule.views.timeline.figure.Window;
import java.time.Instant;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What the brush lies on: how much happened when, what the coordinator was doing, and the time. It is drawn
/// again when something new is known, not while the brush moves.
final class BrushGround extends Drawn {
    private static final double BARS = 20;
    private static final double COLUMN = 4.3;
    private static final int LABELS = 6;

    private Trail trail = Trail.EMPTY;
    private BandRow phases = new BandRow("", List.of());
    private Window range = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));

    BrushGround() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(Trail newTrail, BandRow newPhases, Window newRange) {
        if (newTrail == trail && newPhases == phases && newRange.equals(range)) {
            return;
        }
        trail = newTrail;
        phases = newPhases;
        range = newRange;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var time = new TimeScale(range, 0, Math.max(1, width));
        bars(pen, time, width);
        phases(pen, time);
        for (var i = 0; i <= LABELS; i++) {
            var side = i == 0 ? TextAlignment.LEFT : i == LABELS ? TextAlignment.RIGHT : TextAlignment.CENTER;
            pen.digits(Figures.minute(range.at((double) i / LABELS)), i * width / LABELS, 44, Ink.FG_3, side);
        }
    }

    /// What the coordinator was doing, at most one line for each pixel; what holds last holds to the end.
    private void phases(Pen pen, TimeScale time) {
        var last = phases.bands().size() - 1;
        var i = phases.firstEndingAfter(range.from());
        while (i <= last) {
            var left = time.kept(phases.bands().get(i).from());
            var next = Math.max(i + 1, phases.firstEndingAfter(time.at(Math.floor(left) + 1)));
            var worst = phases.worst(i, next);
            var right = next > last
                    ? time.right()
                    : time.kept(phases.bands().get(next - 1).to());
            var mark = worst.mark();
            pen.block(left, 24, Math.max(1, right - left), 4, 0, mark == null ? Ink.DATA_3 : Ink.of(mark));
            i = next;
        }
    }

    private void bars(Pen pen, TimeScale time, double width) {
        var columns = (int) Math.max(1, width / COLUMN);
        var from = trail.from(range.from());
        for (var i = 0; i < columns; i++) {
            var to = trail.from(time.at((i + 1) * COLUMN));
            var unhealthy = trail.unhealthy(from, to);
            bar(pen, i, to - from, Ink.DATA_3);
            bar(pen, i, trail.degraded(from, to) + unhealthy, Ink.DEGRADED);
            bar(pen, i, unhealthy, Ink.UNHEALTHY);
            from = to;
        }
    }

    private static void bar(Pen pen, int column, int count, Ink ink) {
        if (count > 0) {
            var tall = Math.min(BARS - 2, 5 + 4 * Math.log(count) / Math.log(2));
            pen.block(column * COLUMN, BARS - tall, COLUMN - 1, tall, 0, ink);
        }
    }
}
