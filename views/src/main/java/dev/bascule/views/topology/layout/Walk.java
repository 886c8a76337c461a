// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import dev.bascule.views.topology.graph.GraphEdge;
import dev.bascule.views.topology.graph.TopologyGraph;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the arrow keys lead: right and left along the lines, to the nearest end; up and down to the nearest
/// card in the same column.
public record Walk(TopologyGraph graph, Layout layout) {
    /// The four arrows.
    public enum Way {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    /// The next node from `here`; empty at the end of the road. Without a place to start from, the first node.
    public Optional<String> from(Optional<String> here, Way way) {
        if (here.isEmpty() || layout.box(here.get()).isEmpty()) {
            return graph.nodes().stream().findFirst().map(n -> n.id());
        }
        return switch (way) {
            case RIGHT -> along(here.get(), edges(here.get(), true).map(GraphEdge::to));
            case LEFT -> along(here.get(), edges(here.get(), false).map(GraphEdge::from));
            case UP -> column(here.get(), -1);
            case DOWN -> column(here.get(), 1);
        };
    }

    private Stream<GraphEdge> edges(String here, boolean isOutgoing) {
        return graph.edges().stream()
                .filter(e -> !e.isReplication())
                .filter(e -> (isOutgoing ? e.from() : e.to()).equals(here));
    }

    private Optional<String> along(String here, Stream<String> ends) {
        var from = layout.box(here).orElseThrow();
        return ends.distinct()
                .filter(layout.nodes()::containsKey)
                .min(Comparator.comparingDouble(
                        id -> Math.abs(layout.box(id).orElseThrow().centreY() - from.centreY())));
    }

    private Optional<String> column(String here, int direction) {
        var from = layout.box(here).orElseThrow();
        return layout.nodes().entrySet().stream()
                .filter(e -> e.getValue().x() < from.right() && e.getValue().right() > from.x())
                .filter(e -> (e.getValue().centreY() - from.centreY()) * direction > 1)
                .min(Comparator.comparingDouble(e -> Math.abs(e.getValue().centreY() - from.centreY())))
                .map(Map.Entry::getKey);
    }
}
