// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.topology.SiteId;
import dev.bascule.views.fixture.Situation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankByTest {
    private final List<Ranked> ranking = MapReading.of(Situation.CALM.genesis(), List.of(), "", Situation.CALM.now())
            .ranking();

    @Test
    void theCandidateScoreIsTheOrderOfTheEngine() {
        assertThat(RankBy.SCORE.order(ranking)).isEqualTo(ranking);
    }

    @Test
    void theShortestLagStandsFirstAndSaysSo() {
        var reversed = RankBy.LAG.order(ranking.reversed());
        assertThat(reversed).extracting(Ranked::site).containsExactly(site("ams3"), site("lon1"), site("sgp1"));
        assertThat(reversed).extracting(Ranked::rank).containsExactly(1, 2, 3);
        assertThat(reversed.getFirst().words()).startsWith("lag 38 ms, ");
    }

    @Test
    void whatIsNotMeasuredStandsLast() {
        var first = ranking.getFirst();
        var unmeasured = new Ranked(
                first.rank(),
                first.tier(),
                first.mark(),
                first.score(),
                new Ranked.Measured(
                        Optional.empty(),
                        first.measured().recovery(),
                        first.measured().latency()),
                first.words());
        var ordered = RankBy.LAG.order(List.of(unmeasured, ranking.getLast()));
        assertThat(ordered.getLast().site()).isEqualTo(first.site());
        assertThat(ordered.getLast().words()).startsWith("lag not measured, ");
    }

    private static SiteId site(String name) {
        return new SiteId(name);
    }
}
