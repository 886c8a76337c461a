// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.strip;

import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What the lines of the topology mean; only those that can be seen now.
public final class TopologyLegend extends HBox {
    private static final double LENGTH = 24;

    public TopologyLegend(boolean hasPlan, boolean hasReplicas) {
        setSpacing(16);
        add("Active path", new Line(Ink.ACCENT, 2.5));
        if (hasPlan) {
            add("Planned path", new Line(Ink.TRANSITION, 1.75, 5, 4));
        }
        add("Idle path", new Line(Ink.LINE_3, 1.75, 2, 4));
        if (hasReplicas) {
            add("Replication lag", new Line(Ink.DATA_2, 1.75));
        }
    }

    private void add(String words, Line line) {
        var entry = new HBox(line, new Label(words));
        entry.setSpacing(6);
        entry.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(entry);
    }

    private static final class Line extends Drawn {
        private final Ink ink;
        private final double thickness;
        private final double[] dashes;

        Line(Ink ink, double thickness, double... dashes) {
            this.ink = ink;
            this.thickness = thickness;
            this.dashes = dashes;
            setMinSize(LENGTH, 8);
            setMaxSize(LENGTH, 8);
        }

        @Override
        protected void draw(GraphicsContext context, double width, double height) {
            new Pen(this, context).dashed(dashes).stroke(0, height / 2, width, height / 2, thickness, ink);
        }
    }
}
