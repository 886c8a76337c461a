// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import dev.bascule.incident.report.Outline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Draws one table; its head stands again on every page that it reaches, and a row is broken only where it is
/// longer than a page.
final class TableDrawing {
    private static final float H2 = 11;
    private static final float SIZE = 8;
    private static final float LINE = SIZE * Sheet.LEADING;
    private static final float PAD = 3;
    private static final float BETWEEN = 6;
    private static final int LONG = 40;
    private static final float FAINT = 0.75f;
    private static final float GREY = 0.45f;
    private static final float BLACK = 0f;

    private final Sheet sheet;
    private final Outline.Table table;
    private final float[] widths;

    TableDrawing(Sheet sheet, Outline.Table table) {
        this.sheet = sheet;
        this.table = table;
        var all = (float)
                table.columns().stream().mapToInt(Outline.Column::weight).sum();
        widths = new float[table.columns().size()];
        for (var i = 0; i < widths.length; i++) {
            widths[i] = Sheet.width() * table.columns().get(i).weight() / all;
        }
    }

    /// `begun` is told when the page is known on which it begins.
    void draw(Runnable begun) throws IOException {
        if (sheet.room() < H2 * Sheet.LEADING + 4 * PAD + (2 + firstRow()) * LINE) {
            sheet.newPage();
        }
        begun.run();
        sheet.paragraph(table.title(), sheet.faces().strong(), H2);
        sheet.gap(PAD);
        if (table.rows().isEmpty()) {
            sheet.paragraph(Outline.Table.NO_ROWS, sheet.faces().words(), SIZE + 1);
            return;
        }
        head();
        for (var row : table.rows()) {
            row(row);
        }
    }

    /// Lines of the first row, so that no head stands alone at the end of a page; a very long one may be
    /// broken.
    private int firstRow() throws IOException {
        var lines = 1;
        if (!table.rows().isEmpty()) {
            for (var cell : cells(table.rows().getFirst().cells(), sheet.faces().words())) {
                lines = Math.max(lines, cell.size());
            }
        }
        return Math.min(lines, LONG);
    }

    private void head() throws IOException {
        sheet.pen().setNonStrokingColor(GREY);
        var titles = table.columns().stream().map(Outline.Column::title).toList();
        slice(cells(titles, sheet.faces().strong()), sheet.faces().strong(), 0, 2, false);
        sheet.pen().setNonStrokingColor(BLACK);
    }

    private List<List<String>> cells(List<String> texts, Face face) throws IOException {
        var cells = new ArrayList<List<String>>();
        for (var i = 0; i < texts.size(); i++) {
            cells.add(face.lines(texts.get(i), SIZE, widths[i] - BETWEEN));
        }
        return cells;
    }

    private void row(Outline.Row row) throws IOException {
        var cells = cells(row.cells(), sheet.faces().words());
        var lines = cells.stream().mapToInt(List::size).max().orElse(0);
        var fitsAPage = lines <= LONG;
        var next = 0;
        while (next < lines) {
            var fit = (int) ((sheet.room() - 2 * PAD) / LINE);
            if (fit < 1 || fitsAPage && fit < lines) {
                sheet.newPage();
                head();
                fit = (int) ((sheet.room() - 2 * PAD) / LINE);
            }
            slice(cells, sheet.faces().words(), next, next + fit, row.isStruck());
            next += fit;
        }
    }

    /// Lines of all cells from one to another, with a rule beneath.
    private void slice(List<List<String>> cells, Face face, int from, int to, boolean isStruck) throws IOException {
        var x = Sheet.MARGIN;
        var most = 0;
        for (var i = 0; i < cells.size(); i++) {
            var lines = cells.get(i)
                    .subList(
                            Math.min(from, cells.get(i).size()),
                            Math.min(to, cells.get(i).size()));
            for (var n = 0; n < lines.size(); n++) {
                var baseline = sheet.y() - PAD - SIZE - n * LINE;
                sheet.textAt(lines.get(n), face, SIZE, x, baseline);
                if (isStruck && !lines.get(n).isBlank()) {
                    sheet.pen().setLineWidth(0.6f);
                    sheet.line(x, baseline + SIZE * 0.3f, x + face.width(lines.get(n), SIZE), baseline + SIZE * 0.3f);
                }
            }
            most = Math.max(most, lines.size());
            x += widths[i];
        }
        sheet.gap(most * LINE + 2 * PAD);
        sheet.pen().setStrokingColor(FAINT);
        sheet.pen().setLineWidth(0.5f);
        sheet.line(Sheet.MARGIN, sheet.y(), Sheet.MARGIN + Sheet.width(), sheet.y());
        sheet.pen().setStrokingColor(BLACK);
    }
}
