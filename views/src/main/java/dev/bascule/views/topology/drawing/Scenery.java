// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import dev.bascule.views.topology.graph.Filter;
import dev.bascule.views.topology.graph.GraphEdge;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.graph.Known;
import dev.bascule.views.topology.graph.TopologyGraph;
import dev.bascule.views.topology.layout.Layout;
import dev.bascule.views.topology.layout.ReplicaRoutes;
import dev.bascule.views.topology.layout.Route;
import java.util.Map;
import java.util.Optional;

/// Everything that is on show: a graph in its places, what is filtered, and which node is selected.
public record Scenery(
        TopologyGraph graph,
        Layout layout,
        Map<GraphEdge, Route> replicas,
        Filter filter,
        Optional<String> selected,
        boolean isStale) {
    public static final Scenery EMPTY =
            new Scenery(TopologyGraph.EMPTY, Layout.EMPTY, Map.of(), Filter.ALL, Optional.empty(), false);

    /// A graph in its places; `known` says whether anybody watched then.
    public static Scenery of(Known known, TopologyGraph graph, Layout layout) {
        var replicas = ReplicaRoutes.of(graph.edges(), layout);
        return new Scenery(graph, layout, replicas, Filter.ALL, Optional.empty(), !known.isLed());
    }

    public Scenery with(Filter newFilter, Optional<String> newSelected) {
        return new Scenery(graph, layout, replicas, newFilter, newSelected, isStale);
    }

    public Optional<GraphNode> chosen() {
        return selected.flatMap(graph::node);
    }

    Optional<Route> route(GraphEdge edge) {
        return edge.isReplication() ? Optional.ofNullable(replicas.get(edge)) : layout.route(edge.from(), edge.to());
    }

    /// Whether nothing but values on cards differs, so that those cards alone need paint.
    boolean differsInCardsAlone(Scenery other) {
        return layout.equals(other.layout)
                && filter.equals(other.filter)
                && isStale == other.isStale
                && graph.edges().equals(other.graph.edges())
                && graph.sites().equals(other.graph.sites())
                && graph.singlePoints().equals(other.graph.singlePoints())
                && graph.nodes().size() == other.graph.nodes().size();
    }
}
