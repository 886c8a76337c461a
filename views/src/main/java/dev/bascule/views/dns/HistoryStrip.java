// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// The answers of one server over time as thin bars: low for old, high for new, nothing where nobody asked.
final class HistoryStrip extends Drawn {
    private static final double NARROWEST = 150;
    private static final double WIDEST = 260;
    private static final double HEIGHT = 16;
    private static final double FLOOR = 14;

    private List<DnsAnswer> answers = List.of();

    HistoryStrip() {
        getStyleClass().add("history-strip");
        setMinSize(NARROWEST, HEIGHT);
        setMaxSize(WIDEST, HEIGHT);
        setPrefSize(NARROWEST, HEIGHT);
    }

    void show(List<DnsAnswer> newAnswers) {
        answers = List.copyOf(newAnswers);
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var step = width / Math.max(1, answers.size());
        for (var i = 0; i < answers.size(); i++) {
            bar(pen, answers.get(i), i * step, step - 0.6);
        }
    }

    private static void bar(Pen pen, DnsAnswer answer, double x, double width) {
        switch (answer) {
            case NEW -> pen.block(x, FLOOR - 12, width, 12, 0, Ink.TRANSITION);
            case OLD -> pen.block(x, FLOOR - 4, width, 4, 0, Ink.DATA_3);
            case MIXED -> pen.block(x, FLOOR - 8, width, 8, 0, Ink.TRANSITION);
            case TIMEOUT -> pen.block(x, FLOOR - 8, width, 8, 0, Ink.DEGRADED);
            case OTHER, NXDOMAIN, SERVFAIL, REFUSED -> pen.block(x, FLOOR - 12, width, 12, 0, Ink.UNHEALTHY);
            case NOT_ASKED -> {}
        }
    }
}
