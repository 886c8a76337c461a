// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import dev.bascule.views.control.Mark;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// One answer of a resolver as a small cell: filled, hollow, half, cross, triangle or dash.
public final class DnsCell extends Drawn {
    public static final double WIDTH = 20;
    public static final double HEIGHT = 12;

    private static final double GLYPH = 8;

    private DnsAnswer answer;

    public DnsCell(DnsAnswer answer) {
        this(answer, WIDTH);
    }

    public DnsCell(DnsAnswer answer, double width) {
        this.answer = answer;
        getStyleClass().add("dns-cell");
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(answer);
    }

    public void show(DnsAnswer newAnswer) {
        answer = newAnswer;
        setAccessibleText(answer.word());
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        paint(new Pen(this, context), answer, 0, 0, width);
    }

    /// Paints a cell at a place, for canvases that hold many.
    static void paint(Pen pen, DnsAnswer answer, double x, double y, double width) {
        switch (answer) {
            case NEW -> pen.block(x, y, width, HEIGHT, 2, Ink.TRANSITION);
            case OLD -> pen.frame(x, y, width, HEIGHT, 2, Ink.LINE_CTL);
            case MIXED -> {
                pen.block(x, y, width / 2, HEIGHT, 2, Ink.TRANSITION);
                pen.frame(x, y, width, HEIGHT, 2, Ink.TRANSITION);
            }
            case OTHER, NXDOMAIN, SERVFAIL, REFUSED -> marked(pen, Mark.UNHEALTHY, x, y, width);
            case TIMEOUT -> marked(pen, Mark.DEGRADED, x, y, width);
            case NOT_ASKED ->
                pen.stroke(
                        x + width / 2 - 3, y + HEIGHT / 2 + 0.5, x + width / 2 + 3, y + HEIGHT / 2 + 0.5, 1, Ink.FG_3);
        }
    }

    private static void marked(Pen pen, Mark mark, double x, double y, double width) {
        pen.block(x, y, width, HEIGHT, 2, Ink.tint(mark));
        pen.frame(x, y, width, HEIGHT, 2, Ink.edge(mark));
        pen.glyph(mark, x + width / 2, y + HEIGHT / 2, GLYPH);
    }
}
