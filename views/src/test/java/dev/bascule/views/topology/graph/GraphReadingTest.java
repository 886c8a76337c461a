// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Situation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphReadingTest {
    private static TopologyGraph graph(Situation situation) {
        return GraphReading.of(Present.of(situation.genesis()));
    }

    private static PathKind kind(TopologyGraph graph, String from, String to) {
        return graph.edges().stream()
                .filter(e -> e.from().equals(from) && e.to().equals(to))
                .map(GraphEdge::kind)
                .findFirst()
                .orElseThrow();
    }

    private static GraphNode node(TopologyGraph graph, String id) {
        return graph.node(id).orElseThrow();
    }

    @Test
    void leadsFromClientsThroughProvidersToTheActiveSite() {
        var graph = graph(Situation.CALM);
        assertThat(kind(graph, "clients", "dns:cf")).isEqualTo(PathKind.ACTIVE);
        assertThat(kind(graph, "dns:cf", "fra1/edge")).isEqualTo(PathKind.ACTIVE);
        assertThat(kind(graph, "fra1/api", "exchange")).isEqualTo(PathKind.ACTIVE);
        assertThat(kind(graph, "dns:cf", "lon1/edge")).isEqualTo(PathKind.IDLE);
    }

    @Test
    void marksTheHopIntoAServiceThatIsDownAndTheWayThatIsPlanned() {
        var graph = graph(Situation.COUNTDOWN);
        assertThat(kind(graph, "fra1/edge", "fra1/api")).isEqualTo(PathKind.FAILING);
        assertThat(kind(graph, "fra1/api", "fra1/db")).isEqualTo(PathKind.ACTIVE);
        assertThat(kind(graph, "ams3/edge", "ams3/api")).isEqualTo(PathKind.PLANNED);
        assertThat(graph.sites()).extracting(SiteBox::next).containsExactly("", "in 00:12", "", "");
    }

    @Test
    void replicatesFromWhereDataIsWrittenAfterAMove() {
        var edges = graph(Situation.FAILED_OVER).edges().stream()
                .filter(GraphEdge::isReplication)
                .toList();
        assertThat(edges).extracting(GraphEdge::from).containsOnly("ams3/db");
        assertThat(edges).extracting(GraphEdge::to).containsExactly("fra1/db", "lon1/db", "sgp1/db");
        assertThat(edges).extracting(GraphEdge::label).containsExactly("–", "0.9 s", "4.2 s");
    }

    @Test
    void callsAHealthyCopyOfDataStandbyAndASilentOneUnknown() {
        var graph = graph(Situation.COUNTDOWN);
        assertThat(node(graph, "ams3/db").mark()).contains(Mark.STANDBY);
        assertThat(node(graph, "fra1/db").lines()).containsExactly("186 ms · writer");
        assertThat(node(graph, "sgp1/redis").mark()).contains(Mark.UNKNOWN);
        assertThat(node(graph, "sgp1/redis").isStale()).isTrue();
        assertThat(node(graph, "sgp1/api").lines()).containsExactly("no check");
    }

    @Test
    void saysWhatResolversAnswer() {
        var graph = graph(Situation.FAILING_OVER);
        assertThat(node(graph, "clients").lines()).containsExactly("14/24", "resolvers");
        assertThat(graph.sites()).extracting(SiteBox::users).startsWith("14 of 24 resolvers", "10 of 24 resolvers");
    }

    @Test
    void inventsNothingBeforeAnythingWasMeasured() {
        var graph = graph(Situation.UNMEASURED);
        assertThat(graph.nodes())
                .filteredOn(n -> n.site().isPresent())
                .allSatisfy(n -> assertThat(n.mark()).contains(Mark.UNKNOWN));
        assertThat(graph.edges()).extracting(GraphEdge::kind).containsOnly(PathKind.IDLE, PathKind.REPLICATION);
        assertThat(graph.edges())
                .filteredOn(GraphEdge::isReplication)
                .extracting(GraphEdge::label)
                .containsOnly("–");
        assertThat(graph.sites()).extracting(SiteBox::users).containsOnly("traffic not known");
    }

    @Test
    void keepsTheConfiguredOrderWhateverTheStates() {
        assertThat(graph(Situation.FAILED_OVER).nodes())
                .extracting(GraphNode::id)
                .containsExactlyElementsOf(graph(Situation.CALM).nodes().stream()
                        .map(GraphNode::id)
                        .toList());
    }

    @Test
    void followsWhoNeedsANodeUpToItsUsers() {
        var known = Present.of(Situation.COUNTDOWN.genesis());
        var graph = GraphReading.of(known);
        var blast = Blast.of(known, graph, node(graph, "fra1/db"));
        assertThat(blast.dependents()).isEqualTo(List.of("fra1/api", "fra1/edge"));
        assertThat(blast.words()).isEqualTo("All client traffic. fra1/api, fra1/edge need it.");
        assertThat(Blast.of(known, graph, node(graph, "lon1/api")).words())
                .isEqualTo("No client traffic now; lon1 could not take over. lon1/edge needs it.");
    }

    @Test
    void filtersByKindProblemAndLine() {
        var graph = graph(Situation.COUNTDOWN);
        var problems = new Filter(Filter.ALL.stages(), true, false, false, true);
        assertThat(graph.nodes().stream().filter(problems::shows).map(GraphNode::id))
                .containsExactly("fra1/edge", "fra1/api", "fra1/db", "sgp1/api", "sgp1/redis");
        assertThat(graph.edges().stream().filter(problems::shows).map(GraphEdge::kind))
                .doesNotContain(PathKind.IDLE, PathKind.REPLICATION);
        var noStores = Filter.ALL.withStage(Stage.STORE, false);
        assertThat(graph.nodes().stream().filter(noStores::shows).map(GraphNode::stage))
                .doesNotContain(Stage.STORE);
        assertThat(noStores.withStage(Stage.STORE, true)).isEqualTo(Filter.ALL);
        assertThat(graph.site(node(graph, "fra1/api").site().orElseThrow()).map(SiteBox::mark))
                .isEqualTo(Optional.of(Mark.UNHEALTHY));
    }
}
