// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.History;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.topology.graph.GraphReading;
import dev.bascule.views.topology.graph.Known;
import dev.bascule.views.topology.graph.Past;
import dev.bascule.views.topology.graph.Present;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectorReadingTest {
    private static InspectorFace face(Known known, String node) {
        var graph = GraphReading.of(known);
        var entries = Situation.COUNTDOWN.genesis().recent();
        return InspectorReading.of(known, graph, graph.node(node).orElseThrow(), entries);
    }

    private static InspectorFace face(String node) {
        return face(Present.of(Situation.COUNTDOWN.genesis()), node);
    }

    @Test
    void tellsEveryVoteAndHowManyAreNeeded() {
        var face = face("fra1/api");
        assertThat(face.quorum()).isEqualTo("3/4 UNHEALTHY on fra1, needs 3");
        assertThat(face.opinions())
                .extracting(InspectorFace.Opinion::mark)
                .containsExactly(Mark.UNHEALTHY, Mark.UNHEALTHY, Mark.DEGRADED, Mark.UNHEALTHY);
    }

    @Test
    void comparesResponseTimesWithWhatIsUsual() {
        assertThat(face("fra1/api").latency().orElseThrow().summary()).contains("to 5.01 s, usually 118 ms");
        assertThat(face("fra1/api").facts())
                .contains(
                        new InspectorFace.Fact("Consecutive failures", "`3/3`"),
                        new InspectorFace.Fact("p50 / p95 / p99", "`118 ms` / `5.00 s` / `5.00 s`"));
    }

    @Test
    void tellsLagOfCopiesAndOfNothingElse() {
        assertThat(face("ams3/db").facts()).contains(new InspectorFace.Fact("Replication lag", "`42 ms`"));
        assertThat(face("fra1/db").facts()).extracting(InspectorFace.Fact::name).doesNotContain("Replication lag");
    }

    @Test
    void tellsWhatHangsOnIt() {
        assertThat(face("fra1/api").dependencies())
                .extracting(d -> d.verb() + " " + d.id())
                .containsExactly("used by fra1/edge", "needs fra1/db", "needs fra1/redis", "needs exchange");
        assertThat(face("exchange").singlePoint()).contains("Every site needs it, and there is one.");
    }

    @Test
    void tellsChangesOfTheLastHourNewestFirst() {
        assertThat(face("fra1/api").changes())
                .extracting(InspectorFace.Change::time)
                .startsWith("09:40:48", "09:40:48");
        assertThat(face("lon1/api").changes()).isEmpty();
    }

    @Test
    void saysOfThePastWhatIsNotRecorded() {
        var history = History.of(Journals.night(), Moments.at("09:11:00"), Moments.at("09:41:06"));
        var past = Past.of(history.at(Moments.at("09:40:50")), Situation.COUNTDOWN.genesis())
                .orElseThrow();
        var face = face(past, "fra1/api");
        assertThat(face.mark()).isEqualTo(Optional.of(Mark.UNHEALTHY));
        assertThat(face.latency()).isEmpty();
        assertThat(face.noLatency()).contains("journal holds no response times");
        assertThat(face.facts()).extracting(InspectorFace.Fact::value).containsOnly("not recorded");
        assertThat(face.quorum()).isEqualTo("3/4 UNHEALTHY on fra1, needs 3");
    }
}
