// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

/// The parts of a score side by side, each as wide as what it can give and filled as far as it was earned; grey only.
public final class ScoreSegments extends Drawn {
    /// One part of the score, in points.
    public record Part(String name, double earned, double possible) {}

    private static final double GAP = 4;
    private static final double THICKNESS = 8;

    private List<Part> parts = List.of();
    private boolean isEligible = true;

    public ScoreSegments(double width) {
        getStyleClass().add("score-segments");
        setMinHeight(THICKNESS);
        setMaxHeight(THICKNESS);
        setPrefWidth(width);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    public void show(List<Part> newParts, boolean eligible) {
        parts = List.copyOf(newParts);
        isEligible = eligible;
        setAccessibleText(parts.stream()
                .map(part -> part.name() + " " + Math.round(part.earned()) + " of " + Math.round(part.possible()))
                .collect(Collectors.joining(", ")));
        redraw();
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        Pen pen = new Pen(this, context);
        double possible = parts.stream().mapToDouble(Part::possible).sum();
        double room = width - GAP * Math.max(0, parts.size() - 1);
        double x = 0;
        for (Part part : parts) {
            double whole = room * part.possible() / possible;
            pen.block(x, 0, whole, height, 1.5, Ink.BG_5);
            pen.block(x, 0, whole * part.earned() / part.possible(), height, 1.5, isEligible ? Ink.FG_2 : Ink.DATA_2);
            x += whole + GAP;
        }
    }
}
