// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.views.control.Mark;
import dev.bascule.views.topology.drawing.Camera;
import dev.bascule.views.topology.drawing.Scenery;
import dev.bascule.views.topology.graph.GraphNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// Invisible stops over the cards, so that screen readers hear every node and the focus has a place. One of
/// them is a tab stop at a time: the selected one, or the first. Moves with the camera as a whole.
final class NodeStops extends Pane {
    private final Translate place = new Translate();
    private final Scale scale = new Scale();
    private final Map<String, Region> stops = new HashMap<>();
    private Scenery shown = Scenery.EMPTY;

    NodeStops() {
        setMouseTransparent(true);
        setManaged(false);
        getTransforms().addAll(place, scale);
    }

    void look(Camera camera) {
        place.setX(camera.x());
        place.setY(camera.y());
        scale.setX(camera.scale());
        scale.setY(camera.scale());
    }

    void show(Scenery scenery) {
        if (!scenery.layout().equals(shown.layout())) {
            place(scenery);
        }
        scenery.graph()
                .nodes()
                .forEach(n -> Optional.ofNullable(stops.get(n.id()))
                        .ifPresent(
                                s -> speak(s, n, scenery.graph().singlePoints().containsKey(n.id()))));
        var tabbed = scenery.selected()
                .filter(stops::containsKey)
                .or(() -> scenery.graph().nodes().stream().findFirst().map(GraphNode::id));
        stops.forEach((id, stop) -> stop.setFocusTraversable(tabbed.equals(Optional.of(id))));
        shown = scenery;
    }

    /// Moves the focus to a node's stop.
    void focus(String id) {
        Optional.ofNullable(stops.get(id)).ifPresent(Region::requestFocus);
    }

    private void place(Scenery scenery) {
        stops.clear();
        for (var node : scenery.graph().nodes()) {
            scenery.layout().box(node.id()).ifPresent(box -> {
                var stop = new Region();
                stop.setId("node-" + node.id().replace('/', '-').replace(':', '-'));
                stop.setAccessibleRole(AccessibleRole.BUTTON);
                stop.getStyleClass().add("node-stop");
                stop.resizeRelocate(box.x(), box.y(), box.width(), box.height());
                stop.setManaged(false);
                stops.put(node.id(), stop);
            });
        }
        getChildren().setAll(stops.values());
    }

    private static void speak(Region stop, GraphNode node, boolean isSinglePoint) {
        var state = node.mark().map(Mark::word).map(w -> ", " + w).orElse("");
        var age = node.isStale() ? ", stale" : "";
        var single = isSinglePoint ? ", single point of failure" : "";
        stop.setAccessibleText(node.label() + state + ", " + String.join(", ", node.lines()) + single + age);
    }
}
