// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.topology.graph.GraphEdge;
import dev.bascule.views.topology.graph.GraphReading;
import dev.bascule.views.topology.graph.Present;
import dev.bascule.views.topology.graph.TopologyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutsTest {
    private static final Layouts LAYOUTS = new Layouts();

    private static TopologyGraph graph(Situation situation) {
        return GraphReading.of(Present.of(situation.genesis()));
    }

    private static Layout layout(Situation situation) {
        return LAYOUTS.of(Shape.of(graph(situation)));
    }

    private static Box box(Layout layout, String node) {
        return layout.box(node).orElseThrow();
    }

    @Test
    void putsStagesFromLeftToRight() {
        var layout = layout(Situation.CALM);
        var way = List.of("clients", "dns:cf", "fra1/edge", "fra1/api", "fra1/db", "exchange");
        for (int i = 1; i < way.size(); i++) {
            assertThat(box(layout, way.get(i)).x())
                    .isGreaterThan(box(layout, way.get(i - 1)).right());
        }
    }

    @Test
    void keepsTheOrderOfSitesAndAlignsTheirColumns() {
        var layout = layout(Situation.CALM);
        var sites = List.of(Genesis.FRA1, Genesis.AMS3, Genesis.LON1, Genesis.SGP1);
        for (int i = 1; i < sites.size(); i++) {
            var above = layout.sites().get(sites.get(i - 1));
            var below = layout.sites().get(sites.get(i));
            assertThat(Optional.ofNullable(below).orElseThrow().y())
                    .isGreaterThan(Optional.ofNullable(above).orElseThrow().bottom());
            assertThat(box(layout, sites.get(i) + "/api").x())
                    .isEqualTo(box(layout, "fra1/api").x());
        }
    }

    @Test
    void letsNoTwoCardsOverlapAndKeepsCardsInTheirFrames() {
        var graph = graph(Situation.CALM);
        var layout = layout(Situation.CALM);
        var boxes = new ArrayList<>(layout.nodes().values());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).meets(boxes.get(j))).isFalse();
            }
        }
        graph.nodes().stream().filter(n -> n.site().isPresent()).forEach(n -> {
            var frame = Optional.ofNullable(layout.sites().get(n.site().orElseThrow()))
                    .orElseThrow();
            var card = box(layout, n.id());
            assertThat(frame.holds(card.x(), card.y()) && frame.holds(card.right(), card.bottom()))
                    .isTrue();
        });
    }

    @Test
    void leadsEveryLineFromItsSourceToItsTarget() {
        var graph = graph(Situation.CALM);
        var layout = layout(Situation.CALM);
        for (var edge : graph.edges().stream().filter(e -> !e.isReplication()).toList()) {
            var corners = layout.route(edge.from(), edge.to()).orElseThrow().corners();
            var from = box(layout, edge.from()).grown(1);
            var to = box(layout, edge.to()).grown(1);
            assertThat(from.holds(corners.getFirst().x(), corners.getFirst().y()))
                    .as("%s", edge)
                    .isTrue();
            assertThat(to.holds(corners.getLast().x(), corners.getLast().y()))
                    .as("%s", edge)
                    .isTrue();
        }
    }

    @Test
    void staysWhileStatesAndValuesChange() {
        assertThat(layout(Situation.COUNTDOWN)).isSameAs(layout(Situation.FAILED_OVER));
    }

    @Test
    void givesEveryReplicaALaneBesideTheSites() {
        var layout = layout(Situation.COUNTDOWN);
        var routes = ReplicaRoutes.of(graph(Situation.COUNTDOWN).edges(), layout);
        var right =
                layout.sites().values().stream().mapToDouble(Box::right).max().orElseThrow();
        assertThat(routes.values()).extracting(r -> r.corners().get(1).x()).doesNotHaveDuplicates();
        assertThat(routes.values())
                .allSatisfy(r -> assertThat(r.corners().get(1).x())
                        .isBetween(right, box(layout, "exchange").x()));
        assertThat(routes.keySet()).allMatch(GraphEdge::isReplication).hasSize(3);
    }

    @Test
    void walksAlongTheLinesAndDownTheColumns() {
        var walk = new Walk(graph(Situation.COUNTDOWN), layout(Situation.COUNTDOWN));
        assertThat(walk.from(Optional.empty(), Walk.Way.RIGHT)).contains("clients");
        assertThat(walk.from(Optional.of("clients"), Walk.Way.RIGHT)).contains("dns:cf");
        assertThat(walk.from(Optional.of("fra1/edge"), Walk.Way.RIGHT)).contains("fra1/api");
        assertThat(walk.from(Optional.of("fra1/api"), Walk.Way.LEFT)).contains("fra1/edge");
        assertThat(walk.from(Optional.of("fra1/api"), Walk.Way.DOWN)).contains("ams3/api");
        assertThat(walk.from(Optional.of("fra1/api"), Walk.Way.UP)).isEmpty();
        assertThat(walk.from(Optional.of("exchange"), Walk.Way.RIGHT)).isEmpty();
        assertThat(walk.from(Optional.of("gone"), Walk.Way.DOWN)).contains("clients");
    }
}
