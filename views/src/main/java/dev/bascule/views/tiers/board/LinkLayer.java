// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.topology.SiteId;
import dev.bascule.views.control.chart.Drawn;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Pen;
import dev.bascule.views.tiers.reading.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws data on its way to the copies in grey with its lag, and the planned or running move in the colour of
/// transition.
final class LinkLayer extends Drawn {
    private static final double LETTER = 6.7;
    private static final double HALF_ARROW = 3.5;

    private List<Link> links = List.of();
    private Map<SiteId, Rectangle2D> boxes = Map.of();

    LinkLayer() {
        setMouseTransparent(true);
    }

    void show(List<Link> newLinks) {
        if (!newLinks.equals(links)) {
            links = newLinks;
            redraw();
        }
    }

    void place(Map<SiteId, Rectangle2D> newBoxes) {
        if (!newBoxes.equals(boxes)) {
            boxes = Map.copyOf(newBoxes);
            redraw();
        }
    }

    @Override
    protected void draw(GraphicsContext context, double width, double height) {
        var pen = new Pen(this, context);
        var routes = new ArrayList<Route>();
        for (var link : links) {
            Route.of(link, boxes, routes.size()).ifPresent(routes::add);
        }
        routes.forEach(r -> line(context, pen, r));
        routes.forEach(r -> words(pen, r));
    }

    private void line(GraphicsContext context, Pen pen, Route route) {
        var isMove = route.link().kind() == Link.Kind.MOVE;
        var ink = isMove ? Ink.TRANSITION : route.link().isStale() ? Ink.DATA_3 : Ink.DATA_2;
        var stroke = isMove ? pen : route.link().isStale() ? pen.dashed(2, 4) : pen.dashed(5, 3);
        var points = route.points();
        for (var i = 1; i < points.size(); i++) {
            var a = points.get(i - 1);
            var b = points.get(i);
            stroke.stroke(crisp(a.getX()), crisp(a.getY()), crisp(b.getX()), crisp(b.getY()), isMove ? 2 : 1, ink);
        }
        arrow(context, points.getLast(), route.points().get(points.size() - 2), ink);
    }

    private void arrow(GraphicsContext context, Point2D tip, Point2D before, Ink ink) {
        var back = tip.getX() > before.getX() ? -2 * HALF_ARROW : 2 * HALF_ARROW;
        context.setFill(ink(ink));
        context.fillPolygon(
                new double[] {tip.getX(), tip.getX() + back, tip.getX() + back},
                new double[] {crisp(tip.getY()), crisp(tip.getY()) - HALF_ARROW, crisp(tip.getY()) + HALF_ARROW},
                3);
    }

    /// Words stand on the line, on a piece of the page's ground.
    private static void words(Pen pen, Route route) {
        route.words().ifPresent(at -> {
            var text = route.link().words();
            var width = text.length() * LETTER + 8;
            var left = route.wordsStandLeft() ? at.getX() - width : at.getX();
            pen.block(left, at.getY() - 7, width, 14, 0, Ink.BG_1);
            var ink = route.link().isStale() ? Ink.FG_3 : Ink.FG_2;
            pen.digits(text, left + 4, at.getY() + 4, ink, TextAlignment.LEFT);
        });
    }
}
