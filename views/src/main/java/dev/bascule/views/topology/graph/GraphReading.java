// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.styles.Icon;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeKind;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the graph of what is known: clients, a card per provider, the nodes of every site, and what all share.
public final class GraphReading {
    private final Known known;

    private GraphReading(Known known) {
        this.known = known;
    }

    public static TopologyGraph of(Known known) {
        var reading = new GraphReading(known);
        var nodes = reading.nodes();
        return new TopologyGraph(
                nodes, new EdgeReading(known, nodes).edges(), SiteReading.sites(known, nodes), SinglePoints.of(known));
    }

    private List<GraphNode> nodes() {
        var nodes = new ArrayList<GraphNode>();
        nodes.add(clients());
        known.records().forEach(r -> nodes.add(provider(r)));
        for (var site : known.deployment().sites()) {
            known.deployment().nodes().stream()
                    .filter(Node::perSite)
                    .forEach(n -> nodes.add(placed(n, Optional.of(site.id()))));
        }
        known.deployment().nodes().stream()
                .filter(n -> !n.perSite())
                .forEach(n -> nodes.add(placed(n, Optional.empty())));
        return nodes;
    }

    private GraphNode clients() {
        var here = known.active().map(known.reached()::get).map(String::valueOf).orElse("0");
        var lines = known.answering() == 0 ? List.of("–") : List.of(here + "/" + known.answering(), "resolvers");
        return new GraphNode(
                GraphNode.CLIENTS,
                Stage.CLIENTS,
                Optional.empty(),
                Optional.empty(),
                "clients",
                Icon.CLIENTS,
                Optional.empty(),
                lines,
                false,
                List.of());
    }

    private static GraphNode provider(RecordLook look) {
        return new GraphNode(
                GraphNode.provider(look.provider().value()),
                Stage.DNS,
                Optional.empty(),
                Optional.empty(),
                look.name(),
                Icon.DNS,
                look.mark(),
                look.lines(),
                false,
                List.of());
    }

    private GraphNode placed(Node node, Optional<SiteId> site) {
        var standing = NodeStanding.of(known, node, site);
        var mark = standing.isStale() ? Mark.UNKNOWN : standing.mark();
        var lines = new ArrayList<>(List.of(standing.line()));
        if (node.kind() == NodeKind.EXTERNAL) {
            lines.add("not in our control");
        }
        return new GraphNode(
                site.map(s -> GraphNode.at(s, node.id())).orElse(node.id().value()),
                Stage.of(node.kind()),
                site,
                Optional.of(node.id()),
                node.id().value(),
                icon(node.kind()),
                Optional.of(mark),
                lines,
                standing.isStale(),
                standing.checks());
    }

    private static Icon icon(NodeKind kind) {
        return switch (kind) {
            case EDGE -> Icon.EDGE;
            case SERVICE -> Icon.API;
            case DATABASE -> Icon.DB;
            case CACHE -> Icon.CACHE;
            case EXTERNAL -> Icon.EXT;
        };
    }
}
