// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import dev.bascule.incident.report.Outline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

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
    private Optional<PDStructureElement> tag = Optional.empty();

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
        sheet.paragraph(StandardStructureTypes.H2, table.title(), sheet.faces().strong(), H2);
        sheet.gap(PAD);
        if (table.rows().isEmpty()) {
            sheet.paragraph(
                    StandardStructureTypes.P,
                    Outline.Table.NO_ROWS,
                    sheet.faces().words(),
                    SIZE + 1);
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

    /// A head of the table for a voice, too, where it stands first; on later pages it is only seen again.
    private void head() throws IOException {
        var titles = table.columns().stream().map(Outline.Column::title).toList();
        var isFirst = tag.isEmpty();
        sheet.pen().setNonStrokingColor(GREY);
        slice(
                cells(titles, sheet.faces().strong()),
                new Way(sheet.faces().strong(), isFirst ? tags(StandardStructureTypes.TH) : List.of(), false),
                0,
                2);
        sheet.pen().setNonStrokingColor(BLACK);
    }

    /// The parts of a new line of the table, one for each cell.
    private List<PDStructureElement> tags(String type) {
        var whole = tag.orElseGet(() -> sheet.tags().part(StandardStructureTypes.TABLE));
        tag = Optional.of(whole);
        var line = sheet.tags().part(StandardStructureTypes.TR, whole);
        var parts = new ArrayList<PDStructureElement>();
        for (var _ : table.columns()) {
            var part = sheet.tags().part(type, line);
            if (type.equals(StandardStructureTypes.TH)) {
                var scope = new PDTableAttributeObject();
                scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
                part.addAttribute(scope);
            }
            parts.add(part);
        }
        return parts;
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
        var way = new Way(sheet.faces().words(), tags(StandardStructureTypes.TD), row.isStruck());
        var next = 0;
        while (next < lines) {
            var fit = (int) ((sheet.room() - 2 * PAD) / LINE);
            if (fit < 1 || fitsAPage && fit < lines) {
                sheet.newPage();
                head();
                fit = (int) ((sheet.room() - 2 * PAD) / LINE);
            }
            slice(cells, way, next, next + fit);
            next += fit;
        }
    }

    /// How cells are written; without parts they are decoration.
    private record Way(Face face, List<PDStructureElement> parts, boolean isStruck) {}

    /// Lines of all cells from one to another, with a rule beneath.
    private void slice(List<List<String>> cells, Way way, int from, int to) throws IOException {
        var most = 0;
        var x = Sheet.MARGIN;
        for (var i = 0; i < cells.size(); i++) {
            var all = cells.get(i);
            var lines = all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
            var left = x;
            if (way.parts().isEmpty()) {
                sheet.asDecoration(() -> cell(lines, way, left));
            } else if (!lines.isEmpty()) {
                sheet.as(way.parts().get(i), () -> cell(lines, way, left));
            }
            most = Math.max(most, lines.size());
            x += widths[i];
        }
        sheet.gap(most * LINE + 2 * PAD);
        sheet.asDecoration(this::rule);
    }

    private void cell(List<String> lines, Way way, float x) throws IOException {
        for (var n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            var baseline = sheet.y() - PAD - SIZE - n * LINE;
            sheet.textAt(line, way.face(), SIZE, x, baseline);
            if (way.isStruck() && !line.isBlank()) {
                sheet.pen().setLineWidth(0.6f);
                sheet.line(x, baseline + SIZE * 0.3f, x + way.face().width(line, SIZE), baseline + SIZE * 0.3f);
            }
        }
    }

    private void rule() throws IOException {
        sheet.pen().setStrokingColor(FAINT);
        sheet.pen().setLineWidth(0.5f);
        sheet.line(Sheet.MARGIN, sheet.y(), Sheet.MARGIN + Sheet.width(), sheet.y());
        sheet.pen().setStrokingColor(BLACK);
    }
}
