// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// One flat graph for ELK's layered algorithm, from left to right in given columns, keeping the order in which
/// nodes are added. The only place that knows ELK. Filled, run once and read.
final class ElkGraph {
    private static final double BETWEEN_COLUMNS = 28;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkConnectableShape> ends = new HashMap<>();
    private final Map<Shape.Link, ElkEdge> edges = new HashMap<>();

    ElkGraph(ElkPadding padding, double between) {
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        root.setProperty(LayeredOptions.CROSSING_MINIMIZATION_FORCE_NODE_MODEL_ORDER, true);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_COLUMNS);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, between);
        root.setProperty(LayeredOptions.PADDING, padding);
        root.setProperty(LayeredOptions.MERGE_EDGES, true);
    }

    /// A node in a column; nodes of one column stand in the order in which they come.
    ElkNode node(String id, int column, double width, double height) {
        var node = ElkGraphUtil.createNode(root);
        node.setDimensions(width, height);
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, column);
        ends.put(id, node);
        return node;
    }

    /// A place on the left or right edge of a node where lines under the name `id` begin and end.
    void port(ElkNode node, String id, boolean isRight, double y) {
        var port = ElkGraphUtil.createPort(node);
        port.setLocation(isRight ? node.getWidth() : 0, y);
        port.setProperty(LayeredOptions.PORT_SIDE, isRight ? PortSide.EAST : PortSide.WEST);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        ends.put(id, port);
    }

    void edge(String from, String to) {
        var source = ends.get(from);
        var target = ends.get(to);
        if (source != null && target != null) {
            edges.computeIfAbsent(new Shape.Link(from, to), _ -> ElkGraphUtil.createSimpleEdge(source, target));
        }
    }

    void run() {
        // ELK knows how to copy the values of its options only after they were registered.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        new LayeredLayoutProvider().layout(root, new NullElkProgressMonitor());
    }

    double width() {
        return root.getWidth();
    }

    double height() {
        return root.getHeight();
    }

    Optional<Box> box(String id) {
        return Optional.ofNullable(ends.get(id)).map(n -> new Box(n.getX(), n.getY(), n.getWidth(), n.getHeight()));
    }

    /// The corners of a line; none if there is no such line.
    List<Route.Corner> corners(String from, String to) {
        var corners = new ArrayList<Route.Corner>();
        var edge = edges.get(new Shape.Link(from, to));
        if (edge != null) {
            for (var section : edge.getSections()) {
                corners.add(new Route.Corner(section.getStartX(), section.getStartY()));
                section.getBendPoints().forEach(b -> corners.add(new Route.Corner(b.getX(), b.getY())));
                corners.add(new Route.Corner(section.getEndX(), section.getEndY()));
            }
        }
        return corners;
    }
}
