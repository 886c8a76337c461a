// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import dev.bascule.incident.Tone;
import java.util.Locale;

/// Draws the timeline as an SVG inside a page, in the colours of the reader's own browser; tones are shapes.
final class SvgFigure {
    private static final int LABEL = 190;
    private static final int WIDTH = 760;
    private static final int ROW = 22;
    private static final int TOP = 26;
    private static final double LEAST = 1.5;

    private final StringBuilder svg = new StringBuilder();

    String draw(TimelineFigure figure) {
        var height = TOP + figure.rows().size() * ROW;
        line(
                "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"100%%\">",
                Html.escaped(figure.spoken()), LABEL + WIDTH + 60, height + 24);
        for (var mark : figure.marks()) {
            var x = x(mark.at());
            line("<line class=\"mark\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>", x, x, TOP - 6, height);
        }
        marks(figure);
        for (var i = 0; i < figure.rows().size(); i++) {
            row(figure.rows().get(i), TOP + i * ROW);
        }
        for (var tick : figure.ticks()) {
            line("<text class=\"tick\" x=\"%.1f\" y=\"%d\">%s</text>", x(tick.at()), height + 16, tick.name());
        }
        return svg.append("</svg>\n").toString();
    }

    /// Names of marks that lie close together stand one above the other.
    private void marks(TimelineFigure figure) {
        var last = -1.0;
        var y = TOP - 8;
        for (var mark : figure.marks()) {
            y = mark.at() - last < 0.1 && last >= 0 ? y - 10 : TOP - 8;
            last = mark.at();
            line("<text class=\"tick\" x=\"%.1f\" y=\"%d\">%s</text>", x(mark.at()), y, mark.name());
        }
    }

    private void row(TimelineFigure.Row row, int top) {
        var middle = top + ROW / 2;
        line("<text x=\"0\" y=\"%d\">%s</text>", middle + 4, Html.escaped(shortened(row.name())));
        line("<line class=\"row\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", LABEL, LABEL + WIDTH, middle, middle);
        for (var span : row.spans()) {
            var wide = Math.max(LEAST, (span.to() - span.from()) * WIDTH);
            line(
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"10\"><title>%s</title></rect>",
                    x(span.from()), middle - 5, wide, Html.escaped(span.words()));
        }
        for (var point : row.points()) {
            line(
                    "<path transform=\"translate(%.1f %d)\" d=\"%s\"><title>%s</title></path>",
                    x(point.at()), middle, shape(point.tone()), Html.escaped(point.words()));
        }
    }

    static String shape(Tone tone) {
        return switch (tone) {
            case UNHEALTHY -> "M-4-4L4 4M4-4L-4 4";
            case DEGRADED -> "M0-4L4 4H-4Z";
            case UNKNOWN -> "M-4 0H4";
            case TRANSITION -> "M-4-4L0 0L-4 4M0-4L4 0L0 4";
            case HEALTHY -> "M-4 0A4 4 0 1 0 4 0A4 4 0 1 0-4 0Z";
            case NEUTRAL -> "M0-4V4";
        };
    }

    private static double x(double place) {
        return LABEL + place * WIDTH;
    }

    private static String shortened(String name) {
        return name.length() > 30 ? name.substring(0, 29) + "…" : name;
    }

    private void line(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
