// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import static dev.bascule.incident.report.Html.escaped;

import java.util.stream.Collectors;

/// Writes a report as one HTML file: no script, no resource from elsewhere, colours of the reader's own
/// browser. The mark of an exercise stands on every printed page.
final class HtmlReport {
    private static final String STYLE = """
            :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif }
            body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { border-bottom: 1px solid; padding: .3rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
            .drill { border: 2px solid; padding: .3rem .6rem; font-weight: 600 }
            svg text { font-size: 11px; fill: currentColor } svg .tick { font-size: 10px }
            svg line, svg path { stroke: currentColor; fill: none; stroke-width: 1.5 } svg .row { opacity: .2 }
            svg .mark { stroke-dasharray: 2 3; opacity: .6 } svg rect { fill: currentColor; opacity: .6 } svg rect:nth-of-type(even) { opacity: .35 }
            @media print { .drill { position: fixed; top: 0; right: 0 } }
            """;

    String write(Outline outline) {
        var title = escaped(outline.title());
        var tables = outline.tables().stream().map(HtmlReport::table).collect(Collectors.joining());
        var mark = outline.mark()
                .map(m -> "<p class=\"drill\">" + escaped(m) + "</p>\n")
                .orElse("");
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
                %s<h1>%s</h1>
                <p>%s</p>
                <h2>Timeline</h2>
                %s<p>%s</p>
                %s</body>
                </html>
                """.formatted(
                        title,
                        STYLE,
                        mark,
                        title,
                        escaped(outline.summary()),
                        new SvgFigure().draw(outline.figure()),
                        escaped(outline.figure().caption()),
                        tables);
    }

    private static String table(Outline.Table table) {
        var heading = "<h2>" + escaped(table.title()) + "</h2>\n";
        if (table.rows().isEmpty()) {
            return heading + "<p>" + Outline.Table.NO_ROWS + "</p>\n";
        }
        var head = table.columns().stream()
                .map(c -> "<th>" + escaped(c.title()) + "</th>")
                .collect(Collectors.joining());
        var rows = table.rows().stream()
                .map(row -> "<tr>" + cells(row) + "</tr>\n")
                .collect(Collectors.joining());
        return heading + "<table>\n<tr>" + head + "</tr>\n" + rows + "</table>\n";
    }

    private static String cells(Outline.Row row) {
        return row.cells().stream()
                .map(c -> row.isStruck() ? "<del>" + escaped(c) + "</del>" : escaped(c))
                .map(c -> "<td>" + c + "</td>")
                .collect(Collectors.joining());
    }
}
