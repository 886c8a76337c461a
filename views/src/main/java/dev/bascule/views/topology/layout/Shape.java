// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import dev.bascule.topology.SiteId;
import dev.bascule.views.topology.graph.GraphEdge;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.graph.Stage;
import dev.bascule.views.topology.graph.TopologyGraph;
import java.util.List;
import java.util.Optional;

/// What a layout depends on: nodes with their sizes, lines, and how many copies of data need a lane. States and
/// values are not in it, so a layout stays while they change.
public record Shape(List<Place> nodes, List<Link> links, List<SiteId> sites, int copies) {
    public Shape {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        sites = List.copyOf(sites);
    }

    /// A node, the column and the site it belongs to, and the size of its card.
    public record Place(String id, Stage stage, Optional<SiteId> site, double width, double height) {}

    /// A line that ELK places; lines of replication find their own way.
    public record Link(String from, String to) {}

    public static Shape of(TopologyGraph graph) {
        var copies =
                (int) graph.edges().stream().filter(GraphEdge::isReplication).count();
        return new Shape(
                graph.nodes().stream().map(Shape::place).toList(),
                graph.edges().stream()
                        .filter(e -> !e.isReplication())
                        .map(e -> new Link(e.from(), e.to()))
                        .distinct()
                        .toList(),
                graph.sites().stream().map(s -> s.site()).toList(),
                copies);
    }

    private static Place place(GraphNode node) {
        return new Place(node.id(), node.stage(), node.site(), width(node), height(node.stage()));
    }

    /// Enough for the name in 12 px beside icon and glyph, and never less than the usual card.
    private static double width(GraphNode node) {
        var usual = switch (node.stage()) {
            case CLIENTS -> 92;
            case DNS -> 156;
            case EDGE -> 116;
            case SERVICE -> 124;
            case STORE -> 132;
            case EXTERNAL -> 140;
        };
        return Math.max(usual, Math.min(220, 52 + 7.5 * node.title().length()));
    }

    private static double height(Stage stage) {
        return switch (stage) {
            case CLIENTS, DNS, EXTERNAL -> 72;
            case EDGE, SERVICE -> 56;
            case STORE -> 48;
        };
    }
}
