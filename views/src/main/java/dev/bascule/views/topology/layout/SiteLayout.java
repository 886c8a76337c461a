// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import dev.bascule.topology.SiteId;
import dev.bascule.views.topology.graph.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.elk.core.math.ElkPadding;

/// The inside of one site's frame: its nodes in their columns, and a way out on the right edge to each shared
/// node.
record SiteLayout(double width, double height, Map<String, Box> nodes, Map<Shape.Link, List<Route.Corner>> routes) {
    private static final double HEAD = 40;
    private static final double FOOT = 34;
    private static final double SIDE = 14;
    private static final double BETWEEN = 8;
    private static final String OUT = "\u0000out ";

    static SiteLayout of(Shape shape, SiteId site) {
        var inside = shape.nodes().stream()
                .filter(p -> p.site().equals(Optional.of(site)))
                .toList();
        var ids = inside.stream().map(Shape.Place::id).collect(Collectors.toSet());
        var links = shape.links().stream().filter(l -> ids.contains(l.from())).toList();
        var ways = ways(links, ids);
        var graph = new ElkGraph(new ElkPadding(HEAD, ways.isEmpty() ? SIDE : 0, FOOT, SIDE), BETWEEN);
        inside.forEach(p -> graph.node(p.id(), p.stage().ordinal(), p.width(), p.height()));
        ways.forEach(to -> graph.node(OUT + to, Stage.EXTERNAL.ordinal(), 1, 1));
        links.forEach(l -> graph.edge(l.from(), end(l, ids)));
        graph.run();
        return read(graph, inside, links, ids);
    }

    private static SiteLayout read(ElkGraph graph, List<Shape.Place> inside, List<Shape.Link> links, Set<String> ids) {
        var nodes = new HashMap<String, Box>();
        inside.forEach(p -> graph.box(p.id()).ifPresent(b -> nodes.put(p.id(), b)));
        var routes = new HashMap<Shape.Link, List<Route.Corner>>();
        links.forEach(l -> routes.put(l, graph.corners(l.from(), end(l, ids))));
        return new SiteLayout(graph.width(), graph.height(), nodes, routes);
    }

    private static Set<String> ways(List<Shape.Link> links, Set<String> ids) {
        var ways = new HashSet<String>();
        links.stream().map(Shape.Link::to).filter(to -> !ids.contains(to)).forEach(ways::add);
        return ways;
    }

    private static String end(Shape.Link link, Set<String> ids) {
        return ids.contains(link.to()) ? link.to() : OUT + link.to();
    }

    /// Where lines from outside reach the frame on their way to `node`: at its height.
    double entrance(String node) {
        return Optional.ofNullable(nodes.get(node)).map(Box::centreY).orElse(height / 2);
    }

    /// Where lines to a shared node leave the frame; empty if none does.
    Optional<Double> exit(String shared) {
        return routes.entrySet().stream()
                .filter(e -> e.getKey().to().equals(shared) && !e.getValue().isEmpty())
                .map(e -> e.getValue().getLast().y())
                .findFirst();
    }
}
