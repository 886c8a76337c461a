// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.History;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Situation;
import org.junit.jupiter.api.Test;

class PastTest {
    private static final History NIGHT = History.of(Journals.night(), Moments.at("09:11:00"), Moments.at("09:41:06"));

    private static Known at(String time) {
        return Past.of(NIGHT.at(Moments.at(time)), Situation.COUNTDOWN.genesis())
                .orElseThrow();
    }

    @Test
    void showsStatesAsTheyWere() {
        var before = GraphReading.of(at("09:40:40"));
        var after = GraphReading.of(at("09:40:50"));
        assertThat(before.node("fra1/api").orElseThrow().mark()).contains(Mark.HEALTHY);
        assertThat(before.node("fra1/db").orElseThrow().mark()).contains(Mark.DEGRADED);
        assertThat(after.node("fra1/api").orElseThrow().mark()).contains(Mark.UNHEALTHY);
        assertThat(after.site(Genesis.FRA1).orElseThrow().mark()).isEqualTo(Mark.UNHEALTHY);
    }

    @Test
    void leavesOutEveryFigureThatTheJournalDoesNotHold() {
        var known = at("09:40:50");
        var graph = GraphReading.of(known);
        assertThat(known.isMeasured()).isFalse();
        assertThat(graph.node("fra1/api").orElseThrow().lines()).containsExactly("–");
        assertThat(graph.node("clients").orElseThrow().lines()).containsExactly("–");
        assertThat(graph.node("dns:cf").orElseThrow().lines()).containsExactly("A → fra1", "TTL –");
        assertThat(graph.edges())
                .filteredOn(GraphEdge::isReplication)
                .extracting(GraphEdge::label)
                .containsOnly("–");
        assertThat(graph.sites()).extracting(SiteBox::users).startsWith("records point here", "no record points here");
    }

    @Test
    void marksOnlyTheProvidersOfWhichTheJournalTells() {
        var graph = GraphReading.of(at("09:40:50"));
        assertThat(graph.node("dns:cf").orElseThrow().mark()).contains(Mark.HEALTHY);
        assertThat(graph.node("dns:aws").orElseThrow().mark()).isEmpty();
    }

    @Test
    void knowsNothingBeforeTheDeploymentWasConfigured() {
        var early = History.of(Journals.night(), Moments.at("08:00:00"), Moments.at("08:30:00"));
        assertThat(Past.of(early.at(Moments.at("08:10:00")), Situation.COUNTDOWN.genesis()))
                .isEmpty();
    }
}
