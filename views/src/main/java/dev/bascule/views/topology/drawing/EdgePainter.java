// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.topology.graph.GraphEdge;
import dev.bascule.views.topology.graph.PathKind;
import dev.bascule.views.topology.layout.Route;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Draws lines: width and dashes say what they are, rounded corners lead the eye, and signs stand on their
/// longest piece.
final class EdgePainter {
    private static final double RADIUS = 6;
    private static final double ARROW = 5;

    private final Pen pen;
    private final GraphicsContext context;
    private final boolean hasDashes;
    private final boolean isCrowded;

    /// From far away dashes cannot be told apart, nor those of idle lines in a crowd, and they cost the most.
    EdgePainter(Pen pen, GraphicsContext context, double scale, boolean isCrowded) {
        this.pen = pen;
        this.context = context;
        this.hasDashes = scale >= CardPainter.CLOSE_ENOUGH_TO_READ;
        this.isCrowded = isCrowded;
    }

    void line(GraphEdge edge, Route route) {
        style(edge.kind());
        trace(route.corners());
        context.stroke();
        context.setLineDashes();
        if (edge.kind() == PathKind.REPLICATION) {
            arrow(
                    route.corners().getLast(),
                    route.corners().getLast().x() < before(route).x() ? -1 : 1);
        }
    }

    /// What stands on a line: the cross of a failing hop, or how far a copy is behind.
    void sign(GraphEdge edge, Route route) {
        var middle = route.middle();
        if (edge.kind() == PathKind.FAILING) {
            pen.block(middle.x() - 8, middle.y() - 8, 16, 16, 8, Ink.BG_0);
            pen.glyph(Mark.UNHEALTHY, middle.x(), middle.y(), 12);
        } else if (!edge.label().isEmpty()) {
            var last = route.corners().get(route.corners().size() - 2);
            var y = Math.floor(last.y() - Math.signum(last.y() - middle.y()) * 40);
            var width = Math.max(34, 12 + 6.6 * edge.label().length());
            pen.block(last.x() - width / 2, y - 10, width, 20, 3, Ink.BG_3);
            pen.frame(Math.floor(last.x() - width / 2), y - 10, width, 20, 3, Ink.LINE_3);
            pen.digits(edge.label(), last.x(), y + 4, Ink.FG_1, TextAlignment.CENTER);
        }
    }

    private void style(PathKind kind) {
        context.setLineCap(StrokeLineCap.BUTT);
        switch (kind) {
            case ACTIVE -> style(Ink.ACCENT, 2.5);
            case PLANNED -> style(Ink.TRANSITION, 2, 5, 4);
            case FAILING -> style(Ink.UNHEALTHY, 2.5, 6, 4);
            case REPLICATION -> style(Ink.DATA_2, 1.25);
            case IDLE -> {
                if (isCrowded) {
                    style(Ink.LINE_3, 1);
                } else {
                    style(Ink.LINE_3, 1.25, 2, 4);
                }
            }
        }
    }

    private void style(Ink ink, double width, double... dashes) {
        context.setStroke(pen.colour(ink));
        context.setLineWidth(width);
        context.setLineDashes(hasDashes ? dashes : new double[0]);
    }

    /// A sample of a line for the legend.
    void sample(PathKind kind, double x, double y, double length) {
        style(kind);
        context.strokeLine(x, y, x + length, y);
        context.setLineDashes();
    }

    private void trace(List<Route.Corner> corners) {
        context.beginPath();
        context.moveTo(corners.getFirst().x(), corners.getFirst().y());
        for (int i = 1; i + 1 < corners.size(); i++) {
            var at = corners.get(i);
            var next = corners.get(i + 1);
            context.arcTo(at.x(), at.y(), next.x(), next.y(), radius(corners.get(i - 1), at, next));
        }
        context.lineTo(corners.getLast().x(), corners.getLast().y());
    }

    private static double radius(Route.Corner a, Route.Corner b, Route.Corner c) {
        return Math.min(RADIUS, Math.min(length(a, b), length(b, c)) / 2);
    }

    private static double length(Route.Corner a, Route.Corner b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static Route.Corner before(Route route) {
        return route.corners().get(route.corners().size() - 2);
    }

    private void arrow(Route.Corner tip, double direction) {
        context.setFill(pen.colour(Ink.DATA_2));
        context.fillPolygon(
                new double[] {tip.x(), tip.x() - direction * 2 * ARROW, tip.x() - direction * 2 * ARROW},
                new double[] {tip.y(), tip.y() - ARROW, tip.y() + ARROW},
                3);
    }
}
