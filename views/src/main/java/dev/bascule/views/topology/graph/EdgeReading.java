// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws the lines: the way of a request through providers and sites, and the way of data to its copies.
final class EdgeReading {
    private final Known known;
    private final Map<String, GraphNode> nodes;
    private final List<GraphEdge> edges = new ArrayList<>();

    EdgeReading(Known known, List<GraphNode> nodes) {
        this.known = known;
        this.nodes = nodes.stream().collect(Collectors.toMap(GraphNode::id, Function.identity(), (a, _) -> a));
    }

    List<GraphEdge> edges() {
        var carries = known.active().isPresent() ? PathKind.ACTIVE : PathKind.IDLE;
        for (var record : known.records()) {
            var provider = GraphNode.provider(record.provider().value());
            edges.add(new GraphEdge(GraphNode.CLIENTS, provider, carries));
            known.deployment().sites().forEach(s -> entries().forEach(n -> enter(provider, s.id(), n)));
        }
        known.deployment().sites().forEach(s -> within(s.id()));
        replicas();
        return List.copyOf(edges);
    }

    /// Where requests enter a site: what no other node of it needs.
    private List<Node> entries() {
        var needed = known.deployment().nodes().stream()
                .flatMap(n -> n.needs().stream())
                .collect(Collectors.toSet());
        return known.deployment().nodes().stream()
                .filter(n -> n.perSite() && !needed.contains(n.id()))
                .toList();
    }

    private void enter(String provider, SiteId site, Node entry) {
        edges.add(new GraphEdge(provider, GraphNode.at(site, entry.id()), kind(site)));
    }

    private void within(SiteId site) {
        for (var node : known.deployment().nodes()) {
            if (node.perSite()) {
                node.needs().forEach(need -> hop(site, node.id(), need));
            }
        }
    }

    private void hop(SiteId site, NodeId from, NodeId need) {
        known.deployment().node(need).ifPresent(target -> {
            var to = target.perSite() ? GraphNode.at(site, need) : need.value();
            var isDown = isDown(to);
            var kind = kind(site);
            edges.add(new GraphEdge(
                    GraphNode.at(site, from), to, kind == PathKind.ACTIVE && isDown ? PathKind.FAILING : kind));
        });
    }

    private boolean isDown(String node) {
        return Optional.ofNullable(nodes.get(node))
                .flatMap(GraphNode::mark)
                .filter(m -> m == Mark.UNHEALTHY)
                .isPresent();
    }

    private PathKind kind(SiteId site) {
        if (known.active().equals(Optional.of(site))) {
            return PathKind.ACTIVE;
        }
        return known.isHeadedFor(site) ? PathKind.PLANNED : PathKind.IDLE;
    }

    /// Data flows from where it is written, which is the active site, to every other one.
    private void replicas() {
        for (var node : known.deployment().nodes()) {
            var source = known.active().or(node::replicatesFrom);
            if (node.stateful() && node.perSite() && node.replicatesFrom().isPresent() && source.isPresent()) {
                known.deployment().sites().stream()
                        .filter(s -> !s.id().equals(source.get()))
                        .forEach(s -> edges.add(new GraphEdge(
                                GraphNode.at(source.get(), node.id()),
                                GraphNode.at(s.id(), node.id()),
                                PathKind.REPLICATION,
                                lag(s.id(), node))));
            }
        }
    }

    private String lag(SiteId site, Node node) {
        return known.checks(Optional.of(site), node.id()).stream()
                .flatMap(c -> c.lag().stream())
                .findFirst()
                .map(behind -> Figures.lag(behind).text())
                .orElse("–");
    }
}
