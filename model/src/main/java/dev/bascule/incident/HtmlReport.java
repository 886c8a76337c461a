// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.util.stream.Collectors;

/// Writes a report as one HTML file: no script, no resource from elsewhere, colours of the reader's own
/// browser.
final class HtmlReport {
    private static final String STYLE = """
            :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif }
            body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            .ribbon { display: flex; gap: 2px; margin: 1rem 0 }
            .ribbon span { border: 1px solid; border-radius: 3px; padding: .2rem .3rem; min-width: 0; overflow: hidden; white-space: nowrap }
            th, td { border-bottom: 1px solid; padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
            """;

    String write(ReportOutline outline) {
        var title = escaped(outline.title());
        var tables = outline.tables().stream().map(HtmlReport::table).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                %s
                %s</body>
                </html>
                """.formatted(
                title, STYLE, title, escaped(outline.summary()), escaped(outline.outcome()), ribbon(outline), tables);
    }

    /// The parts of the time as boxes as wide as they were long.
    private static String ribbon(ReportOutline outline) {
        var parts = outline.ribbon().segments().stream()
                .map(s -> "<span style=\"flex:%d\" title=\"%s\">%s %s</span>"
                        .formatted(
                                Math.max(1, s.length().toMillis()),
                                escaped(s.part().meaning()),
                                s.part().title(),
                                ReportOutline.words(s.length())))
                .collect(Collectors.joining());
        return "<div class=\"ribbon\">" + parts + "</div>";
    }

    private static String table(ReportOutline.Table table) {
        var heading = "<h2>" + escaped(table.title()) + "</h2>\n";
        if (table.rows().isEmpty()) {
            return heading + "<p>Nothing is recorded.</p>\n";
        }
        var head =
                table.columns().stream().map(c -> "<th>" + escaped(c) + "</th>").collect(Collectors.joining());
        var rows = table.rows().stream()
                .map(row -> row.stream().map(c -> "<td>" + escaped(c) + "</td>").collect(Collectors.joining()))
                .map(cells -> "<tr>" + cells + "</tr>\n")
                .collect(Collectors.joining());
        return heading + "<table>\n<tr>" + head + "</tr>\n" + rows + "</table>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replaceAll("\\R", "<br>");
    }
}
