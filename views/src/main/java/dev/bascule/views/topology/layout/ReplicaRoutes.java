// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import dev.bascule.views.topology.graph.GraphEdge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Leads the lines of replication: out of the writer to the right, down or up a lane of their own beside the
/// sites, and back into the copy, as the nearest copy gets the innermost lane.
public final class ReplicaRoutes {
    private static final double FIRST = 50;
    private static final double LANE = 34;
    private static final double FAN = 4;

    private ReplicaRoutes() {}

    public static Map<GraphEdge, Route> of(List<GraphEdge> edges, Layout layout) {
        var beside =
                layout.sites().values().stream().mapToDouble(Box::right).max().orElse(0);
        var routes = new HashMap<GraphEdge, Route>();
        var sorted = edges.stream()
                .filter(GraphEdge::isReplication)
                .filter(e ->
                        layout.nodes().containsKey(e.from()) && layout.nodes().containsKey(e.to()))
                .sorted((a, b) -> Double.compare(distance(a, layout), distance(b, layout)))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            var edge = sorted.get(i);
            var from = layout.box(edge.from()).orElseThrow();
            var to = layout.box(edge.to()).orElseThrow();
            routes.put(edge, route(from, to, beside + FIRST + i * LANE, i));
        }
        return routes;
    }

    private static double distance(GraphEdge edge, Layout layout) {
        var from = layout.box(edge.from()).orElseThrow();
        return Math.abs(from.centreY() - layout.box(edge.to()).orElseThrow().centreY());
    }

    private static Route route(Box from, Box to, double lane, int number) {
        var out = from.centreY() - FAN - number * FAN;
        var in = to.centreY() + FAN;
        return new Route(List.of(
                new Route.Corner(from.right(), out),
                new Route.Corner(lane, out),
                new Route.Corner(lane, in),
                new Route.Corner(to.right(), in)));
    }
}
