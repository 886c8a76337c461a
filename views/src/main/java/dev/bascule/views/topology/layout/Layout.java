// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import dev.bascule.topology.SiteId;
import java.util.Map;
import java.util.Optional;

/// Where everything of one shape stands, from 0,0 to `width`,`height`.
public record Layout(
        Map<String, Box> nodes, Map<SiteId, Box> sites, Map<Shape.Link, Route> routes, double width, double height) {
    public static final Layout EMPTY = new Layout(Map.of(), Map.of(), Map.of(), 1, 1);

    public Layout {
        nodes = Map.copyOf(nodes);
        sites = Map.copyOf(sites);
        routes = Map.copyOf(routes);
    }

    public Optional<Box> box(String node) {
        return Optional.ofNullable(nodes.get(node));
    }

    public Optional<Route> route(String from, String to) {
        return Optional.ofNullable(routes.get(new Shape.Link(from, to)));
    }

    public Box bounds() {
        return new Box(0, 0, width, height);
    }
}
