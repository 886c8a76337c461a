// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static dev.bascule.failover.Example.stateful;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Example;
import dev.bascule.failover.Varied;
import dev.bascule.health.Health;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static final SiteFacts WELL = Example.site(AMS, Optional.of(Example.verdict(AMS, Health.HEALTHY, START)));

    private static CandidateScore score(Setup setup, SiteFacts site) {
        return Ranking.rank(setup, FRA, Varied.with(Example.lost(), "sites", List.of(site))).stream()
                .filter(c -> c.site().equals(site.site()))
                .findFirst()
                .orElseThrow();
    }

    private static int earned(CandidateScore score, String part) {
        return score.parts().stream()
                .filter(p -> p.name().equals(part))
                .findFirst()
                .orElseThrow()
                .earned();
    }

    @Test
    void weightsAddUpToAHundred() {
        assertThat(score(setup(policy()), WELL).parts().stream()
                        .mapToInt(CandidateScore.Part::weight)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void aPerfectSiteEarnsNearlyAllAndItsPartsAddUp() {
        var score = score(setup(policy()), WELL);
        assertThat(score.total()).isEqualTo(100);
        assertThat(score.total())
                .isEqualTo(score.parts().stream()
                        .mapToInt(CandidateScore.Part::earned)
                        .sum());
        assertThat(score.isEligible()).isTrue();
    }

    @Test
    void whatWasNotMeasuredEarnsNothingAndSaysSo() {
        var blank = score(stateful(policy()), SiteFacts.unmeasured(AMS));
        assertThat(blank.parts())
                .filteredOn(p -> p.evidence().equals("not measured"))
                .extracting(CandidateScore.Part::name)
                .containsExactly("replication lag", "success rate", "response time");
        assertThat(blank.isEligible()).isFalse();
        assertThat(blank.because()).isEqualTo("ams3 is UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"HEALTHY, 35, true", "DEGRADED, 17, false", "UNHEALTHY, 0, false", "UNKNOWN, 0, false"})
    void onlyAHealthySiteIsEligible(Health health, int points, boolean eligible) {
        var score = score(setup(policy()), Example.site(AMS, Optional.of(Example.verdict(AMS, health, START))));
        assertThat(earned(score, "health")).isEqualTo(points);
        assertThat(score.isEligible()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "500, 15", "1000, 10", "2000, 0", "90000, 0"})
    void lagCostsInProportionToItsLimit(long millis, int points) {
        var setup = stateful(policy("maxReplicationLag", Optional.of(Duration.ofSeconds(2))));
        var behind = Varied.with(WELL, "lag", Optional.of(Duration.ofMillis(millis)));
        assertThat(earned(score(setup, behind), "replication lag")).isEqualTo(points);
    }

    @Test
    void aSiteWhoseDataIsTooFarBehindIsNotEligibleForTheRuleWouldBlockIt() {
        var setup = stateful(policy("maxReplicationLag", Optional.of(Duration.ofSeconds(2))));
        var behind = score(setup, Varied.with(WELL, "lag", Optional.of(Duration.ofMillis(2001))));
        assertThat(behind.isEligible()).isFalse();
        assertThat(behind.because()).isEqualTo("replication lag 2.001 s, limit 2 s");
        assertThat(score(setup, Varied.with(WELL, "lag", Optional.of(Duration.ofSeconds(2))))
                        .isEligible())
                .isTrue();
        assertThat(score(setup, Varied.with(WELL, "lag", Optional.empty())).isEligible())
                .as("not measured is for a person to judge")
                .isTrue();
    }

    @Test
    void belowTheMinimumScoreASiteIsNotEligible() {
        var slow = Varied.with(
                WELL, "response", Optional.of(Duration.ofSeconds(5)), "successRate", OptionalDouble.of(0.5));
        var score = score(setup(policy("minimumScore", 90)), slow);
        assertThat(score.total()).isLessThan(90);
        assertThat(score.isEligible()).isFalse();
        assertThat(score.because()).isEqualTo("below minimum score 90");
    }

    @Test
    void ranksEverySiteButTheOneThatIsLeft() {
        assertThat(Ranking.rank(setup(policy()), FRA, Example.lost()))
                .extracting(CandidateScore::site)
                .containsExactly(AMS, LON);
        assertThat(Ranking.rank(setup(policy()), AMS, Example.lost()).getLast().site())
                .as("an ill site comes last, whatever it is elsewhere worth")
                .isEqualTo(FRA);
    }

    @Test
    void eligibleSitesComeBeforeHigherTotalsThatAreNot() {
        var verdicts =
                List.of(Example.verdict(AMS, Health.DEGRADED, START), Example.verdict(LON, Health.HEALTHY, START));
        var facts = Example.facts(verdicts, List.of(), START);
        assertThat(Ranking.rank(setup(policy("minimumScore", 0)), FRA, facts)
                        .getFirst()
                        .site())
                .isEqualTo(LON);
    }
}
