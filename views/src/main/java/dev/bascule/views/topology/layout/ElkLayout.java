// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import dev.bascule.topology.SiteId;
import dev.bascule.views.topology.graph.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.core.math.ElkPadding;

/// Lays out the sites first, each in its own frame, and then everything around them, with the frames one below
/// the other in their order. Providers meet in one joint before the sites, so that ways do not cross. Not
/// reusable.
final class ElkLayout {
    private static final String JOINT = "\u0000joint";
    private static final double LANE = 34;
    private static final double BESIDE = 24;
    private static final double BETWEEN = 16;
    private static final ElkPadding PAGE = new ElkPadding(28, 12, 8, 12);

    private final Shape shape;
    private final ElkGraph around = new ElkGraph(PAGE, BETWEEN);
    private final Map<SiteId, SiteLayout> frames = new LinkedHashMap<>();
    private final Map<String, Shape.Place> places = new HashMap<>();

    private ElkLayout(Shape shape) {
        this.shape = shape;
        shape.nodes().forEach(p -> places.put(p.id(), p));
    }

    /// Blocks for as long as the algorithm takes; call it off the screen's thread.
    static Layout of(Shape shape) {
        return new ElkLayout(shape).run();
    }

    private Layout run() {
        shape.sites().forEach(s -> frames.put(s, SiteLayout.of(shape, s)));
        shape.nodes().stream().filter(p -> p.site().isEmpty()).forEach(this::card);
        around.node(JOINT, Stage.DNS.ordinal(), 1, 1);
        frames.forEach(this::frame);
        shape.links().forEach(this::link);
        around.run();
        return read();
    }

    /// What lies behind the sites stands back for the lanes of replication, which run between.
    private void card(Shape.Place place) {
        around.node(place.id(), place.stage().ordinal(), place.width() + lanes(place), place.height());
    }

    private double lanes(Shape.Place place) {
        return place.stage() == Stage.EXTERNAL && shape.copies() > 0 ? BESIDE + shape.copies() * LANE : 0;
    }

    private void frame(SiteId site, SiteLayout inside) {
        var node = around.node(name(site), Stage.EDGE.ordinal(), inside.width(), inside.height());
        shape.links().stream()
                .filter(l -> isAt(l.to(), site) && !isAt(l.from(), site))
                .map(Shape.Link::to)
                .distinct()
                .forEach(to -> around.port(node, to, false, inside.entrance(to)));
        shape.nodes().stream()
                .filter(p -> p.site().isEmpty())
                .forEach(p -> inside.exit(p.id()).ifPresent(y -> around.port(node, out(site, p.id()), true, y)));
    }

    private void link(Shape.Link link) {
        var from = place(link.from()).flatMap(Shape.Place::site);
        var to = place(link.to()).flatMap(Shape.Place::site);
        if (from.isPresent() && to.isEmpty()) {
            around.edge(out(from.get(), link.to()), link.to());
        } else if (from.isEmpty() && to.isPresent()) {
            around.edge(link.from(), JOINT);
            around.edge(JOINT, link.to());
        } else if (from.isEmpty()) {
            around.edge(link.from(), link.to());
        }
    }

    private Layout read() {
        var boxes = new HashMap<String, Box>();
        var sites = new HashMap<SiteId, Box>();
        frames.forEach((site, inside) -> around.box(name(site)).ifPresent(frame -> {
            sites.put(site, frame);
            inside.nodes().forEach((id, b) -> boxes.put(id, moved(b, frame)));
        }));
        shape.nodes().stream()
                .filter(p -> p.site().isEmpty())
                .forEach(p -> around.box(p.id()).ifPresent(b -> boxes.put(p.id(), set(b, lanes(p)))));
        var routes = new HashMap<Shape.Link, Route>();
        for (var link : shape.links()) {
            var corners = corners(link, boxes, sites);
            if (corners.size() > 1) {
                routes.put(link, new Route(corners));
            }
        }
        return new Layout(boxes, sites, routes, around.width(), around.height());
    }

    private List<Route.Corner> corners(Shape.Link link, Map<String, Box> boxes, Map<SiteId, Box> sites) {
        var from = place(link.from()).flatMap(Shape.Place::site);
        var to = place(link.to()).flatMap(Shape.Place::site);
        var corners = new ArrayList<Route.Corner>();
        from.ifPresent(site -> corners.addAll(within(site, link, sites)));
        if (from.isPresent() && to.isEmpty()) {
            corners.addAll(around.corners(out(from.get(), link.to()), link.to()));
        } else if (from.isEmpty() && to.isPresent()) {
            corners.addAll(around.corners(link.from(), JOINT));
            corners.addAll(around.corners(JOINT, link.to()));
        } else if (from.isEmpty()) {
            corners.addAll(around.corners(link.from(), link.to()));
        }
        var target = boxes.get(link.to());
        if (target != null && !corners.isEmpty() && corners.getLast().x() < target.x()) {
            corners.add(new Route.Corner(target.x(), corners.getLast().y()));
        }
        return corners;
    }

    private List<Route.Corner> within(SiteId site, Shape.Link link, Map<SiteId, Box> sites) {
        var frame = sites.get(site);
        var inside = frames.get(site);
        var corners = inside == null ? null : inside.routes().get(link);
        return frame == null || corners == null
                ? List.of()
                : corners.stream()
                        .map(c -> new Route.Corner(c.x() + frame.x(), c.y() + frame.y()))
                        .toList();
    }

    private Optional<Shape.Place> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    private boolean isAt(String id, SiteId site) {
        return place(id).flatMap(Shape.Place::site).equals(Optional.of(site));
    }

    private static String name(SiteId site) {
        return "\u0000site " + site;
    }

    private static String out(SiteId site, String to) {
        return "\u0000out " + site + " " + to;
    }

    private static Box moved(Box box, Box frame) {
        return new Box(box.x() + frame.x(), box.y() + frame.y(), box.width(), box.height());
    }

    private static Box set(Box box, double back) {
        return new Box(box.x() + back, box.y(), box.width() - back, box.height());
    }
}
