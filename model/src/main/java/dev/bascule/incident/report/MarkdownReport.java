// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import java.util.List;
import java.util.regex.Pattern;

/// Writes a report as Markdown. Text that people or servers wrote cannot break out of its cell.
final class MarkdownReport {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_<>\\[\\]|#~]");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    String write(Outline outline) {
        var text = new StringBuilder("# " + cell(outline.title()) + "\n\n");
        outline.mark().ifPresent(mark -> text.append("**").append(cell(mark)).append("**\n\n"));
        text.append(cell(outline.summary())).append("\n");
        text.append("\n").append(cell(outline.figure().caption())).append("\n");
        outline.tables().forEach(table -> append(text, table));
        return text.toString();
    }

    private static void append(StringBuilder text, Outline.Table table) {
        text.append("\n## ").append(table.title()).append("\n\n");
        if (table.rows().isEmpty()) {
            text.append(Outline.Table.NO_ROWS).append("\n");
            return;
        }
        row(text, table.columns().stream().map(Outline.Column::title).toList());
        row(text, table.columns().stream().map(_ -> "---").toList());
        table.rows().forEach(r -> row(text, cells(r)));
    }

    private static List<String> cells(Outline.Row row) {
        return row.cells().stream()
                .map(MarkdownReport::cell)
                .map(c -> row.isStruck() && !c.isBlank() ? "~~" + c + "~~" : c)
                .toList();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(String words) {
        var escaped = SPECIAL.matcher(Legible.of(words.replace("\r\n", "\n"))).replaceAll("\\\\$0");
        return LINE_END.matcher(escaped).replaceAll("<br>");
    }
}
