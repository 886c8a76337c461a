// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.topology.SiteId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the arrow keys lead from a card: sideways through regions, up and down through tiers, to the nearest
/// card.
public record Walk(TierMap map) {
    /// The direction of an arrow key.
    public enum Way {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    private record Place(SiteId site, int lane, int column, int row) {}

    /// The next card, the first one without a start; empty at the edge.
    public Optional<SiteId> from(Optional<SiteId> start, Way way) {
        var places = places();
        var here =
                places.stream().filter(p -> start.equals(Optional.of(p.site()))).findFirst();
        if (here.isEmpty()) {
            return places.stream().map(Place::site).findFirst();
        }
        var at = here.get();
        return places.stream()
                .filter(p -> along(at, p, way) > 0)
                .min(Comparator.<Place>comparingInt(p -> along(at, p, way)).thenComparingInt(p -> across(at, p, way)))
                .map(Place::site);
    }

    /// How far `to` lies in the direction of the arrow; cards of one place follow each other downwards.
    private static int along(Place from, Place to, Way way) {
        return switch (way) {
            case LEFT -> from.column() - to.column();
            case RIGHT -> to.column() - from.column();
            case UP -> height(from) - height(to);
            case DOWN -> height(to) - height(from);
        };
    }

    private static int across(Place from, Place to, Way way) {
        return switch (way) {
            case LEFT, RIGHT -> Math.abs(height(from) - height(to));
            case UP, DOWN -> Math.abs(from.column() - to.column());
        };
    }

    private static int height(Place place) {
        return place.lane() * 1000 + place.row();
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        for (var lane = 0; lane < map.lanes().size(); lane++) {
            var columns = map.lanes().get(lane).columns();
            for (var column = 0; column < columns.size(); column++) {
                for (var row = 0; row < columns.get(column).size(); row++) {
                    places.add(new Place(columns.get(column).get(row).id(), lane, column, row));
                }
            }
        }
        return places;
    }
}
