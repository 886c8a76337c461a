// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Every resolver's answer at every nameserver: one row per resolver, one column per nameserver, or one wide
/// cell without detail.
public final class DnsMatrix extends Drawn {
    /// A provider and how many nameservers it has.
    public record Provider(String name, int nameservers) {}

    /// A resolver's answers in column order; a single answer fills the whole row. `ttlShare` is NaN where
    /// nothing counts down.
    public record Row(String resolver, String seenFrom, List<DnsAnswer> answers, double ttlShare, String right) {
        public Row {
            answers = List.copyOf(answers);
        }

        String spoken() {
            String said = answers.stream().map(DnsAnswer::word).distinct().collect(Collectors.joining(" and "));
            return "Resolver " + resolver + " from " + seenFrom + ", " + said + ", " + right;
        }
    }

    private static final double HEAD = 36;
    private static final double ROW = 18;
    private static final double CELL = 22;
    private static final double NAME_FROM = 108;
    private static final double NAME_WIDTH = 86;
    private static final double DIGIT = 6.7;
    private static final double PROVIDER_GAP = 14;
    private static final double BAR = 44;
    private static final double LETTER = 6.2;

    private List<Provider> providers = List.of();
    private List<Row> rows = List.of();
    private double nameFrom = NAME_FROM;
    private double cellsFrom = NAME_FROM + NAME_WIDTH;

    public DnsMatrix() {
        getStyleClass().add("dns-matrix");
        setMinWidth(560);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
    }

    public void show(List<Provider> newProviders, List<Row> newRows) {
        providers = List.copyOf(newProviders);
        rows = List.copyOf(newRows);
        var longest = rows.stream().mapToInt(r -> r.resolver().length()).max().orElse(0);
        nameFrom = Math.max(NAME_FROM, longest * DIGIT + 10);
        cellsFrom = nameFrom + NAME_WIDTH;
        setMinHeight(HEAD + ROW * rows.size());
        setAccessibleText(rows.stream().map(Row::spoken).collect(Collectors.joining(". ")));
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        Pen pen = new Pen(this, context);
        double end = drawHead(pen);
        for (int i = 0; i < rows.size(); i++) {
            drawRow(pen, rows.get(i), HEAD + i * ROW, end, width);
        }
    }

    private double drawHead(Pen pen) {
        pen.words("Resolver", 0, 28, Ink.FG_3, TextAlignment.LEFT);
        pen.words("Name", nameFrom, 28, Ink.FG_3, TextAlignment.LEFT);
        double x = cellsFrom;
        for (Provider provider : providers) {
            double start = x;
            pen.strong(provider.name(), x, 12, Ink.FG_1, TextAlignment.LEFT);
            for (int i = 1; i <= provider.nameservers(); i++) {
                pen.digits(Integer.toString(i), x + CELL / 2 - 1, 28, Ink.FG_3, TextAlignment.CENTER);
                x += CELL + 2;
            }
            x = start + widthOf(provider) + PROVIDER_GAP;
        }
        pen.words("TTL left, or new at", x - 2, 28, Ink.FG_3, TextAlignment.LEFT);
        return x;
    }

    private void drawRow(Pen pen, Row row, double top, double end, double width) {
        pen.stroke(0, crisp(top + ROW - 4), width, crisp(top + ROW - 4), 1, Ink.LINE_1);
        pen.digits(row.resolver(), 0, top + 10, Ink.FG_1, TextAlignment.LEFT);
        pen.words(row.seenFrom(), nameFrom, top + 10, Ink.FG_3, TextAlignment.LEFT);
        drawAnswers(pen, row, top, end);
        double x = end - 2;
        if (Double.isNaN(row.ttlShare())) {
            pen.digits(row.right(), x, top + 10, Ink.FG_3, TextAlignment.LEFT);
        } else {
            pen.block(x, top + 4, BAR, 4, 2, Ink.BG_5);
            pen.block(x, top + 4, BAR * Math.clamp(row.ttlShare(), 0, 1), 4, 2, Ink.FG_2);
            pen.digits(row.right(), x + BAR + 6, top + 10, Ink.FG_2, TextAlignment.LEFT);
        }
    }

    private void drawAnswers(Pen pen, Row row, double top, double end) {
        if (row.answers().size() == 1) {
            DnsCell.paint(pen, row.answers().getFirst(), cellsFrom, top, end - cellsFrom - PROVIDER_GAP - 2);
            return;
        }
        double x = cellsFrom;
        int column = 0;
        for (Provider provider : providers) {
            double start = x;
            for (int i = 0; i < provider.nameservers() && column < row.answers().size(); i++) {
                DnsCell.paint(pen, row.answers().get(column), x, top, CELL - 2);
                column++;
                x += CELL + 2;
            }
            x = start + widthOf(provider) + PROVIDER_GAP;
        }
    }

    /// The columns of a provider are at least as wide as its name.
    private static double widthOf(Provider provider) {
        return Math.max(provider.nameservers() * (CELL + 2), provider.name().length() * LETTER);
    }
}
