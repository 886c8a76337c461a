// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.styles.Fonts;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.timeline.figure.StepBar;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws the steps of a run as bars in plan order, each with its title before it and, as a ghost, what was
/// planned.
record StepPainter(Sheet sheet, boolean showsPlan) {
    private static final Font WORDS = Font.font(Fonts.WORDS, 11);
    private static final double BAR = 9;
    private static final double LETTER = 5.8;
    private static final double GHOST_FROM = 3;

    void bars(List<StepBar> bars, double top) {
        for (var i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            if (!bar.from().isAfter(sheet.time().window().to())) {
                bar(bar, top + i * LaneKind.STEP_ROW);
            }
        }
    }

    private void bar(StepBar bar, double y) {
        var from = sheet.time().kept(bar.from());
        var ends = bar.fate() == StepBar.Fate.RUNNING && sheet.end().isAfter(bar.to()) ? sheet.end() : bar.to();
        var to = Math.max(from + 2.5, sheet.time().kept(ends));
        var ink = bar.isSmooth() ? Ink.FG_2 : Ink.FG_1;
        title(bar, from, y, ink);
        sheet.pen().block(from, y + 1, to - from, BAR, 1.5, ink(bar.fate()));
        var end = to;
        if (showsPlan) {
            var planned = sheet.time().kept(bar.expectedEnd());
            if (planned - to > GHOST_FROM) {
                sheet.pen().frame(Math.floor(to) + 1, y + 1, planned - to - 1, BAR, 1.5, Ink.DATA_3);
                end = planned;
            }
        }
        if (!bar.note().isEmpty()) {
            note(bar, end + 8, y, ink);
        }
        sheet.hit(from, to, y, LaneKind.STEP_ROW, bar.seq());
    }

    /// Where the drawing ends before the note does, the title has the room for it.
    private void note(StepBar bar, double x, double y, Ink ink) {
        if (x + bar.note().length() * LETTER < sheet.time().right()) {
            sheet.pen().words(bar.note(), x, y + 9.5, ink, TextAlignment.LEFT);
        }
    }

    private void title(StepBar bar, double from, double y, Ink ink) {
        var words = bar.number() + "  " + bar.title();
        var fits = from - sheet.time().left() > words.length() * LETTER + 12;
        if (from > sheet.time().left()) {
            sheet.haloed(fits ? words : "" + bar.number(), from - 8, y + 9.5, ink, TextAlignment.RIGHT, WORDS);
        }
    }

    private static Ink ink(StepBar.Fate fate) {
        return switch (fate) {
            case DONE -> Ink.FG_2;
            case RUNNING -> Ink.TRANSITION;
            case RETRIED -> Ink.of(Mark.DEGRADED);
            case FAILED -> Ink.of(Mark.UNHEALTHY);
        };
    }
}
