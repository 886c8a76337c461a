// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.topology.graph.Stage;
import dev.bascule.views.topology.layout.Box;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The names of the columns, which stay at the upper edge above wherever the columns are.
final class StageHeadings extends Drawn {
    static final double HEIGHT = 24;

    private Scenery scenery = Scenery.EMPTY;
    private Camera camera = Camera.PLAIN;

    StageHeadings() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(Scenery newScenery, Camera newCamera) {
        scenery = newScenery;
        camera = newCamera;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        if (camera.scale() < CardPainter.CLOSE_ENOUGH_TO_READ) {
            return;
        }
        var pen = new Pen(this, context);
        for (var stage : Stage.values()) {
            var boxes = scenery.graph().nodes().stream()
                    .filter(n -> n.stage() == stage)
                    .flatMap(n -> scenery.layout().box(n.id()).stream())
                    .toList();
            if (!boxes.isEmpty()) {
                var left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
                var right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
                var x = camera.toScreen(new Box((left + right) / 2, 0, 0, 0)).x();
                pen.words(stage.title(), x, 17, Ink.FG_3, TextAlignment.CENTER);
            }
        }
    }
}
