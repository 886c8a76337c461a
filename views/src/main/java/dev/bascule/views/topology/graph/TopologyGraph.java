// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is drawn, without places: nodes, paths, frames of sites, and single points of failure with
/// the reason of each.
public record TopologyGraph(
        List<GraphNode> nodes, List<GraphEdge> edges, List<SiteBox> sites, Map<String, String> singlePoints) {
    public static final TopologyGraph EMPTY = new TopologyGraph(List.of(), List.of(), List.of(), Map.of());

    public TopologyGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        sites = List.copyOf(sites);
        singlePoints = Map.copyOf(singlePoints);
    }

    public Optional<GraphNode> node(String id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    public Optional<SiteBox> site(SiteId id) {
        return sites.stream().filter(s -> s.site().equals(id)).findFirst();
    }

    public long problems() {
        return nodes.stream().filter(GraphNode::isProblem).count();
    }
}
