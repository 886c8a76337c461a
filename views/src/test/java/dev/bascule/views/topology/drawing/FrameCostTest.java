// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.rule.Setup;
import dev.bascule.styles.Theme;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.NodeKind;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.FrameMeter;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.topology.graph.GraphReading;
import dev.bascule.views.topology.graph.Known;
import dev.bascule.views.topology.graph.Present;
import dev.bascule.views.topology.layout.Layouts;
import dev.bascule.views.topology.layout.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Five hundred nodes can be drawn and moved; with `-Dbascule.bench` it prints what a frame at 1920 × 1080
/// costs.
class FrameCostTest extends FxTest {
    private static final int SERVICES = 60;
    private static final int ROWS = 12;

    /// Genesis with so many services and stores at each of its four sites that there are five hundred nodes.
    private static DeploymentPicture large() {
        var picture = Situation.COUNTDOWN.genesis();
        var nodes = new ArrayList<Node>();
        nodes.add(node("edge", NodeKind.EDGE, apis(0, ROWS)));
        for (int i = 0; i < SERVICES; i++) {
            var needs = new ArrayList<>(apis(i + ROWS, Math.min(SERVICES, i + ROWS + 1)));
            needs.add(new NodeId("cache" + i));
            nodes.add(node("api" + i, NodeKind.SERVICE, needs));
            nodes.add(node("cache" + i, NodeKind.CACHE, List.of()));
        }
        var old = picture.deployment();
        var deployment = new Deployment(old.id(), old.description(), old.sites(), nodes);
        var setup = new Setup(
                deployment,
                picture.setup().policy(),
                picture.setup().records(),
                picture.setup().hooks(),
                picture.setup().services());
        return new DeploymentPicture(
                setup,
                picture.phase(),
                picture.health(),
                picture.active(),
                picture.automation(),
                picture.effective(),
                "",
                picture.verdicts(),
                picture.checks(),
                picture.lags(),
                picture.ranking(),
                picture.budget(),
                picture.pending(),
                picture.execution(),
                picture.rollback(),
                picture.dns(),
                picture.recent(),
                picture.incident(),
                picture.at());
    }

    private static List<NodeId> apis(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> new NodeId("api" + i)).toList();
    }

    private static Node node(String name, NodeKind kind, List<NodeId> needs) {
        return new Node(new NodeId(name), kind, true, false, needs, Optional.empty());
    }

    private static Scenery scenery() {
        Known known = Present.of(large());
        var graph = GraphReading.of(known);
        return Scenery.of(known, graph, new Layouts().of(Shape.of(graph)));
    }

    @Test
    void drawsFiveHundredNodesWhereverTheCameraLooks() {
        var scenery = scenery();
        assertThat(scenery.graph().nodes()).hasSizeGreaterThanOrEqualTo(488);
        var canvas = onFx(GraphCanvas::new);
        var scene = onFx(() -> scene(Theme.NIGHT, new StackPane(canvas), 1920, 1080));
        runOnFx(() -> {
            scene.getRoot().applyCss();
            canvas.show(scenery);
            canvas.look(Camera.fit(scenery.layout().bounds(), 1920, 1080));
        });
        snapshot(scene, "topology-500-night");
        runOnFx(() -> canvas.look(new Camera(0.6, 0, 0)));
        snapshot(scene, "topology-500-near-night");
        var all = Camera.fit(scenery.layout().bounds(), 1920, 1080);
        measure("pan, all in sight", scene, i -> canvas.look(all.moved(-(i % 100), -2.0 * (i % 100))));
        var near = new Camera(0.6, 0, 0);
        measure("pan, at 60 %", scene, i -> canvas.look(near.moved(-(i % 100), -2.0 * (i % 100))));
        measure("zoom", scene, i -> canvas.look(all.zoomed(Math.pow(1.03, i % 50), 960, 540)));
    }

    private static void measure(String what, Scene scene, IntConsumer change) {
        FrameMeter.measure("topology, 500 nodes, " + what, scene, change);
    }
}
