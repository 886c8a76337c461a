// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Where the words of a plot find room: of several places the first with the fewest lines and other words in
/// it.
final class LabelRoom {
    private static final double STEP = 3;
    private static final int WORDS_ON_WORDS = 1000;

    private final List<Point2D> drawn = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    /// A line that words should not lie on.
    void line(double fromX, double fromY, double toX, double toY) {
        var from = new Point2D(fromX, fromY);
        var to = new Point2D(toX, toY);
        var steps = Math.max(1, (int) Math.ceil(from.distance(to) / STEP));
        for (var i = 0; i <= steps; i++) {
            drawn.add(from.interpolate(to, (double) i / steps));
        }
    }

    /// The best of `places`, which is never empty; it is taken from now on.
    Rectangle2D take(List<Rectangle2D> places) {
        var best = places.stream().min(Comparator.comparingInt(this::cost)).orElseThrow();
        taken.add(best);
        return best;
    }

    private int cost(Rectangle2D place) {
        var words = taken.stream().filter(place::intersects).count() * WORDS_ON_WORDS;
        return (int) (words + drawn.stream().filter(place::contains).count());
    }
}
