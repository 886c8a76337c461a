// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.topology.graph.PathKind;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What the kinds of lines mean that are on show.
final class PathLegend extends Drawn {
    static final double WIDTH = 200;

    private static final List<PathKind> LISTED =
            List.of(PathKind.ACTIVE, PathKind.PLANNED, PathKind.FAILING, PathKind.REPLICATION, PathKind.IDLE);
    private static final double SAMPLE = 24;
    private static final double ROW = 20;

    private List<PathKind> kinds = List.of();
    private boolean isCrowded;

    PathLegend() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(Scenery scenery) {
        kinds = LISTED.stream()
                .filter(k -> scenery.graph().edges().stream()
                        .anyMatch(e -> e.kind() == k && scenery.filter().shows(e)))
                .toList();
        isCrowded = GraphSheet.isCrowded(scenery);
        redraw();
    }

    /// What it needs at the lower edge, in pixels.
    double height() {
        return kinds.size() * ROW + 8;
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var lines = new EdgePainter(pen, context, 1, isCrowded);
        var y = height - 14 - ROW * (kinds.size() - 1);
        for (var kind : kinds) {
            lines.sample(kind, 14, Math.floor(y) + 0.5, SAMPLE);
            pen.words(kind.words(), 14 + SAMPLE + 10, y + 4, Ink.FG_3, TextAlignment.LEFT);
            y += ROW;
        }
    }
}
