// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.topology.SiteId;
import dev.bascule.views.tiers.reading.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// The way of a line through the gaps between cards, and where its words stand, if there is room for them.
record Route(Link link, List<Point2D> points, Optional<Point2D> words) {
    private static final double GUTTER = 7;
    private static final double DATA = 64;
    private static final double TRAFFIC = 34;
    private static final double ROOM_FOR_WORDS = 72;

    Route {
        points = List.copyOf(points);
    }

    /// Empty when one of its ends is not on the board. `lane` keeps lines that leave one card apart.
    static Optional<Route> of(Link link, Map<SiteId, Rectangle2D> boxes, int lane) {
        var from = Optional.ofNullable(boxes.get(link.from()));
        return from.flatMap(f -> Optional.ofNullable(boxes.get(link.to())).map(t -> of(link, f, t, lane)));
    }

    private static Route of(Link link, Rectangle2D from, Rectangle2D to, int lane) {
        var isRight = to.getMinX() > from.getMaxX();
        var isLevel = from.getMinY() == to.getMinY();
        var height = link.kind() == Link.Kind.MOVE ? TRAFFIC : DATA + 4 * lane;
        var exit = new Point2D(isRight ? from.getMaxX() : from.getMinX(), from.getMinY() + height);
        var isLeft = to.getMaxX() < from.getMinX();
        var end = new Point2D(isLeft ? to.getMaxX() : to.getMinX(), to.getMinY() + height);
        if (isLevel && Math.abs(end.getX() - exit.getX()) < 4 * GUTTER) {
            return new Route(link, List.of(exit, end), Optional.empty());
        }
        var out = exit.getX() + (isRight ? 1 : -1) * (GUTTER - 2 * lane % (int) GUTTER);
        if (!isRight && !isLeft) {
            return new Route(
                    link,
                    List.of(exit, new Point2D(out, exit.getY()), new Point2D(out, end.getY()), end),
                    Optional.empty());
        }
        var in = end.getX() + (isLeft ? 1 : -1) * GUTTER;
        var above = to.getMinY() - GUTTER;
        var points = List.of(
                exit,
                new Point2D(out, exit.getY()),
                new Point2D(out, above),
                new Point2D(in, above),
                new Point2D(in, end.getY()),
                end);
        var run = Math.abs(in - out);
        return new Route(
                link,
                points,
                run < ROOM_FOR_WORDS
                        ? Optional.empty()
                        : Optional.of(new Point2D(in + (isLeft ? GUTTER : -GUTTER), above)));
    }

    boolean wordsStandLeft() {
        return points.getLast().getX() >= points.getFirst().getX();
    }
}
