// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.timeline.figure.Band;
import dev.bascule.views.timeline.figure.BandRow;
import java.time.Instant;
import javafx.scene.text.TextAlignment;

/// Draws states over time; height tells severity: thin when well, half when DEGRADED, full when UNHEALTHY.
/// Bands thinner than a pixel share one column, which shows the worst of them.
final class BandPainter {
    private static final double THIN = 4;
    private static final double HALF = 10;
    private static final double EDGE = 3;
    private static final double LABEL_FROM = 90;
    private static final double FRAMED_FROM = 12;
    private static final double VERDICT_FROM = 112;

    private final Sheet sheet;

    BandPainter(Sheet sheet) {
        this.sheet = sheet;
    }

    /// A row of checks or votes: tinted bands with a strong edge where they begin.
    void row(BandRow row, double y, double height) {
        each(row, (band, x, width) -> tinted(band, x, y, width, height), y, height);
    }

    /// The verdict: the one row whose UNHEALTHY bands are solid.
    void verdict(BandRow row, double y, double height) {
        each(
                row,
                (band, x, width) -> {
                    if (band.mark() == Mark.UNHEALTHY) {
                        solid(band, x, y, width, height);
                    } else {
                        tinted(band, x, y, width, height);
                    }
                },
                y,
                height);
    }

    private interface Draw {
        void band(Band band, double x, double width);
    }

    private void each(BandRow row, Draw draw, double y, double height) {
        var time = sheet.time();
        var end = time.window().to().toEpochMilli();
        var last = row.bands().size() - 1;
        var i = row.firstEndingAfter(time.window().from());
        var run = Run.NONE;
        while (i <= last && row.begin(i) <= end) {
            var x = time.kept(row.begin(i));
            var width = time.kept(i == last ? known(row.end(i)) : row.end(i)) - x;
            if (width < 1 && row.end(i) < end) {
                var column = Math.floor(x);
                var next = Math.max(i + 1, row.firstEndingAfter(time.millisAt(column + 1), i));
                run = grown(run, row.worst(i, next), column, y, height);
                i = next;
            } else {
                run = ended(run, y, height);
                draw.band(row.bands().get(i), x, width);
                sheet.hit(x, x + width, y, height, row.bands().get(i).seq());
                i++;
            }
        }
        ended(run, y, height);
    }

    /// What holds now holds until the end of what is known.
    private long known(long end) {
        return Math.max(end, sheet.end().toEpochMilli());
    }

    /// Columns beside each other whose worst is the same; they are one rectangle.
    private record Run(Band band, double from, double to) {
        static final Run NONE = new Run(new Band(Instant.EPOCH, Instant.EPOCH, null, "", 0), 0, 0);
    }

    private Run grown(Run run, Band worst, double column, double y, double height) {
        if (run != Run.NONE && run.to() == column && run.band().mark() == worst.mark()) {
            return new Run(run.band(), run.from(), column + 1);
        }
        ended(run, y, height);
        return new Run(worst, column, column + 1);
    }

    private Run ended(Run run, double y, double height) {
        if (run != Run.NONE) {
            var mark = markOf(run.band());
            var tall = tall(mark, height);
            sheet.fill(run.from(), y + (height - tall) / 2, run.to() - run.from(), tall, 0, Ink.of(mark));
            sheet.hit(run.from(), run.to(), y, height, run.band().seq());
        }
        return Run.NONE;
    }

    private void tinted(Band band, double x, double y, double width, double height) {
        var mark = markOf(band);
        var tall = tall(mark, height);
        var top = y + (height - tall) / 2;
        var wide = Math.max(2, width - 1);
        if (tall <= 6) {
            sheet.faint(mark == Mark.UNKNOWN ? 0.8 : 0.5).fill(x + 0.5, top, wide, tall, 1, Ink.of(mark));
            return;
        }
        if (wide <= EDGE) {
            sheet.fill(x + 0.5, top, wide, tall, 0, Ink.of(mark));
            return;
        }
        sheet.fill(x + 0.5, top, wide, tall, 0, Ink.BG_0);
        sheet.faint(0.24).fill(x + 0.5, top, wide, tall, 1.5, Ink.of(mark));
        sheet.fill(x + 0.5, top, EDGE, tall, 0, Ink.of(mark));
        if (tall < height) {
            sheet.fill(x + 0.5, top + tall - 2, wide, 2, 0, Ink.of(mark));
        } else if (width > LABEL_FROM) {
            sheet.pen().glyph(mark, x + 14, y + height / 2, 12);
            sheet.pen().strong(mark.word(), x + 24, y + height / 2 + 4, Ink.of(mark), TextAlignment.LEFT);
        }
    }

    private void solid(Band band, double x, double y, double width, double height) {
        sheet.fill(x + 0.5, y, Math.max(2, width - 1), height, 2, Ink.of(markOf(band)));
        if (width > VERDICT_FROM) {
            var space = band.words().indexOf(' ');
            var count = space < 0 ? "" : band.words().substring(0, space);
            sheet.pen().digits(count, x + 12, y + height / 2 + 4, Ink.FG_ON, TextAlignment.LEFT);
            sheet.pen()
                    .strong(
                            band.words().substring(space + 1),
                            x + 12 + (count.isEmpty() ? 0 : count.length() * 6.6 + 6),
                            y + height / 2 + 4,
                            Ink.FG_ON,
                            TextAlignment.LEFT);
        }
    }

    /// The coordinator's bands: neutral, waiting on a tint, or solid while it moves or serves from elsewhere.
    void coordinator(BandRow row, double y, double height) {
        each(row, (band, x, width) -> phase(band, x, y, width, height), y, height);
    }

    private void phase(Band band, double x, double y, double width, double height) {
        var mark = band.mark();
        var waits = Character.isLowerCase(band.words().charAt(0));
        var face = mark == null ? Ink.BG_3 : waits ? Ink.tint(mark) : Ink.of(mark);
        var edge = mark == null ? Ink.LINE_3 : waits ? Ink.edge(mark) : Ink.of(mark);
        var words = mark == null ? Ink.FG_1 : waits ? Ink.of(mark) : Ink.FG_ON;
        var wide = Math.max(2, width - 1);
        sheet.fill(x + 0.5, y, wide, height, 3, face);
        if (wide >= FRAMED_FROM) {
            sheet.pen().frame(x + 0.5, y, wide, height, 3, edge);
        }
        if (width > band.words().length() * 6 + 12) {
            sheet.pen().strong(band.words(), x + 8, y + height / 2 + 4, words, TextAlignment.LEFT);
        }
    }

    private static double tall(Mark mark, double height) {
        return switch (mark) {
            case HEALTHY, STANDBY -> THIN;
            case UNKNOWN -> 6;
            case DEGRADED -> HALF;
            case UNHEALTHY, TRANSITION, MAINTENANCE -> height;
        };
    }

    private static Mark markOf(Band band) {
        var mark = band.mark();
        return mark == null ? Mark.UNKNOWN : mark;
    }
}
