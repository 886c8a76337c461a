// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What stops when a node stops: everything that needs it, directly or not, and whether users are among it.
public record Blast(List<String> dependents, String words) {
    public Blast {
        dependents = List.copyOf(dependents);
    }

    public static Blast of(Known known, TopologyGraph graph, GraphNode node) {
        return switch (node.stage()) {
            case CLIENTS -> new Blast(List.of(), "Clients are where requests come from; nothing depends on them.");
            case DNS -> provider(graph, node);
            case EDGE, SERVICE, STORE, EXTERNAL -> placed(known, graph, node);
        };
    }

    private static Blast provider(TopologyGraph graph, GraphNode node) {
        return new Blast(
                List.of(),
                graph.singlePoints().containsKey(node.id())
                        ? "Every user whose resolver asks again finds no address."
                        : "Resolvers ask another provider's name servers; moves need this one too.");
    }

    private static Blast placed(Known known, TopologyGraph graph, GraphNode node) {
        var kinds = node.node().map(id -> above(known.deployment().nodes(), id)).orElse(Set.of());
        var labels = kinds.stream()
                .map(k -> node.site().map(s -> GraphNode.at(s, k)).orElse(k.value()))
                .toList();
        var what = labels.isEmpty()
                ? ""
                : " " + String.join(", ", labels) + " need" + (labels.size() == 1 ? "s" : "") + " it.";
        return new Blast(labels, traffic(known, graph, node) + what);
    }

    private static String traffic(Known known, TopologyGraph graph, GraphNode node) {
        var isAlone = graph.singlePoints().containsKey(node.id());
        if (node.site().isEmpty()) {
            return isAlone ? "All client traffic, at whatever site it is." : "Client traffic that needs it.";
        }
        if (known.active().isEmpty()) {
            return "It is not known whether client traffic passes here.";
        }
        if (known.active().equals(node.site())) {
            return isAlone ? "All client traffic, and no other site could serve now." : "All client traffic.";
        }
        return "No client traffic now; " + node.site().orElseThrow() + " could not take over.";
    }

    /// The kinds of nodes that need `needed`, nearest first.
    private static Set<NodeId> above(List<Node> nodes, NodeId needed) {
        var found = new LinkedHashSet<NodeId>();
        var open = new ArrayDeque<>(List.of(needed));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            nodes.stream()
                    .filter(n -> n.needs().contains(next))
                    .map(Node::id)
                    .filter(found::add)
                    .forEach(open::addLast);
        }
        return found;
    }
}
