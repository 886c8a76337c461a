// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import dev.bascule.incident.Tone;
import dev.bascule.incident.report.TimelineFigure;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// Draws the timeline in shades of grey; tones are shapes, as on the page for browsers.
final class FigureDrawing {
    private static final float LABEL = 130;
    private static final float ROW = 15;
    private static final float TOP = 34;
    private static final float BOTTOM = 18;
    private static final float SIZE = 7.5f;
    private static final float HALF = 3;
    private static final float NEAR = 0.1f;
    private static final float FAINT = 0.8f;
    private static final float GREY = 0.5f;
    private static final float LIGHT = 0.7f;
    private static final float BLACK = 0f;
    private static final float CHART = Sheet.width() - LABEL - 24;

    private final Sheet sheet;

    FigureDrawing(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(TimelineFigure figure) throws IOException {
        var height = TOP + figure.rows().size() * ROW + BOTTOM;
        if (sheet.room() < height) {
            sheet.newPage();
        }
        var part = sheet.tags().part(StandardStructureTypes.Figure);
        part.setAlternateDescription(figure.spoken());
        sheet.as(part, () -> all(figure, sheet.y() - TOP));
        sheet.gap(height);
    }

    private void all(TimelineFigure figure, float top) throws IOException {
        marks(figure, top, top - figure.rows().size() * ROW);
        for (var i = 0; i < figure.rows().size(); i++) {
            row(figure.rows().get(i), top - i * ROW - ROW / 2);
        }
        for (var tick : figure.ticks()) {
            var words = sheet.faces().words();
            var half = words.width(tick.name(), SIZE - 1) / 2;
            sheet.textAt(
                    tick.name(),
                    words,
                    SIZE - 1,
                    x(tick.at()) - half,
                    top - figure.rows().size() * ROW - 9);
        }
    }

    /// Names that lie close together stand one above the other.
    private void marks(TimelineFigure figure, float top, float bottom) throws IOException {
        var last = -1.0;
        var height = top + 2;
        sheet.pen().setStrokingColor(GREY);
        sheet.pen().setLineWidth(0.5f);
        sheet.pen().setLineDashPattern(new float[] {2, 2}, 0);
        for (var mark : figure.marks()) {
            height = last >= 0 && mark.at() - last < NEAR ? height + 8 : top + 2;
            last = mark.at();
            sheet.line(x(mark.at()), top, x(mark.at()), bottom);
            sheet.textAt(mark.name(), sheet.faces().words(), SIZE - 1, x(mark.at()) + 1, height);
        }
        sheet.pen().setLineDashPattern(new float[0], 0);
    }

    private void row(TimelineFigure.Row row, float middle) throws IOException {
        var words = sheet.faces().words();
        var name = words.lines(row.name(), SIZE, LABEL - 6).getFirst();
        sheet.textAt(name, words, SIZE, Sheet.MARGIN, middle - SIZE / 3);
        sheet.pen().setStrokingColor(FAINT);
        sheet.line(x(0), middle, x(1), middle);
        sheet.pen().setStrokingColor(BLACK);
        sheet.pen().setLineWidth(0.9f);
        var shade = GREY;
        for (var span : row.spans()) {
            sheet.pen().setNonStrokingColor(shade);
            shade = shade == GREY ? LIGHT : GREY;
            var wide = Math.max(1, (float) (span.to() - span.from()) * CHART - 0.6f);
            sheet.pen().addRect(x(span.from()), middle - HALF, wide, 2 * HALF);
            sheet.pen().fill();
            sheet.pen().setNonStrokingColor(BLACK);
        }
        for (var point : row.points()) {
            shape(point.tone(), x(point.at()), middle);
        }
    }

    private void shape(Tone tone, float x, float y) throws IOException {
        switch (tone) {
            case UNHEALTHY -> {
                sheet.line(x - HALF, y - HALF, x + HALF, y + HALF);
                sheet.line(x - HALF, y + HALF, x + HALF, y - HALF);
            }
            case DEGRADED -> {
                sheet.line(x - HALF, y - HALF, x, y + HALF);
                sheet.line(x, y + HALF, x + HALF, y - HALF);
                sheet.line(x + HALF, y - HALF, x - HALF, y - HALF);
            }
            case UNKNOWN -> sheet.line(x - HALF, y, x + HALF, y);
            case TRANSITION -> {
                sheet.line(x - HALF, y + HALF, x, y);
                sheet.line(x, y, x - HALF, y - HALF);
                sheet.line(x, y + HALF, x + HALF, y);
                sheet.line(x + HALF, y, x, y - HALF);
            }
            case HEALTHY -> {
                sheet.pen().addRect(x - HALF / 2, y - HALF / 2, HALF, HALF);
                sheet.pen().stroke();
            }
            case NEUTRAL -> sheet.line(x, y - HALF, x, y + HALF);
        }
    }

    private static float x(double place) {
        return (float) (Sheet.MARGIN + LABEL + place * CHART);
    }
}
