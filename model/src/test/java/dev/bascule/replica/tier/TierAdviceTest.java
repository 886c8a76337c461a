// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica.tier;

import static dev.bascule.topology.Tier.COLD;
import static dev.bascule.topology.Tier.HOT;
import static dev.bascule.topology.Tier.WARM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.health.Health;
import dev.bascule.replica.Lag;
import dev.bascule.replica.tier.TierAdvice.Stand;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierAdviceTest {
    private static final Instant NOW = Instant.parse("2026-03-12T09:41:06Z");
    private static final Optional<Duration> QUICK = Optional.of(Duration.ofSeconds(100));

    private static Optional<Lag> lag(long millis, long secondsAgo) {
        return Optional.of(
                new Lag(new NodeId("db"), new SiteId("ams3"), Duration.ofMillis(millis), NOW.minusSeconds(secondsAgo)));
    }

    private static TierAdvice advice(Tier tier, Health health, Optional<Lag> lag, Optional<Duration> recovery) {
        return TierAdvice.of(tier, new TierEvidence(health, true, lag, recovery), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "HOT,      42,  120, FITS,  HOT",
        "HOT,    1000,  180, FITS,  HOT",
        "HOT,    1001,  120, LOWER, WARM",
        "HOT,      42,  181, LOWER, WARM",
        "HOT,   30000,  120, LOWER, COLD",
        "WARM,   1500,  340, FITS,  WARM",
        "WARM,     42,  120, RAISE, HOT",
        "COLD,  30000, 1700, FITS,  COLD",
        "COLD,   1500,  340, RAISE, WARM"
    })
    void theColdestOfWhatWasMeasuredDecides(Tier configured, long lag, long recovery, Stand stand, Tier tier) {
        var advice = advice(configured, Health.HEALTHY, lag(lag, 1), Optional.of(Duration.ofSeconds(recovery)));
        assertThat(advice.stand()).isEqualTo(stand);
        assertThat(advice.tier()).contains(tier);
    }

    @Test
    void saysWhichFigureDecidedAndItsLimit() {
        assertThat(advice(HOT, Health.HEALTHY, lag(42, 1), Optional.of(Duration.ofSeconds(340)))
                        .because())
                .isEqualTo("moves took 5 min 40 s, within 10 min of WARM");
        assertThat(advice(HOT, Health.HEALTHY, lag(1500, 1), QUICK).because())
                .isEqualTo("lag 1.5 s, within 5 s of WARM");
    }

    @Test
    void aFigureBeyondEveryLimitFitsNoTier() {
        var advice = advice(COLD, Health.HEALTHY, lag(90_000, 1), QUICK);
        assertThat(advice)
                .isEqualTo(new TierAdvice(Stand.UNFIT, Optional.empty(), "lag 1 min 30 s, beyond 1 min of COLD"));
    }

    @Test
    void withoutAMeasuredMoveNothingIsRecommended() {
        var advice = advice(HOT, Health.HEALTHY, lag(42, 1), Optional.empty());
        assertThat(advice).isEqualTo(new TierAdvice(Stand.NOT_KNOWN, Optional.empty(), "no move measured"));
    }

    @Test
    void aMeasuredFigureLowersEvenWhileAnotherIsMissing() {
        assertThat(advice(HOT, Health.HEALTHY, lag(1500, 1), Optional.empty()).tier())
                .contains(WARM);
    }

    @Test
    void anOldLagCountsAsNotMeasured() {
        assertThat(advice(HOT, Health.HEALTHY, lag(42, 10), QUICK).stand()).isEqualTo(Stand.FITS);
        assertThat(advice(HOT, Health.HEALTHY, lag(42, 11), QUICK))
                .isEqualTo(new TierAdvice(Stand.NOT_KNOWN, Optional.empty(), "replication lag is stale"));
        assertThat(advice(HOT, Health.HEALTHY, Optional.empty(), QUICK).because())
                .isEqualTo("replication lag is not measured");
    }

    @Test
    void whereNothingHoldsDataNoLagIsAskedFor() {
        var stateless = new TierEvidence(Health.HEALTHY, false, Optional.empty(), QUICK);
        assertThat(TierAdvice.of(HOT, stateless, NOW).stand()).isEqualTo(Stand.FITS);
    }

    @Test
    void aSiteIsRaisedOnlyWhileItIsHealthy() {
        assertThat(advice(WARM, Health.DEGRADED, lag(42, 1), QUICK).stand()).isEqualTo(Stand.FITS);
        assertThat(advice(WARM, Health.UNHEALTHY, lag(42, 1), QUICK).stand()).isEqualTo(Stand.UNFIT);
        assertThat(advice(WARM, Health.UNKNOWN, lag(42, 1), QUICK).stand()).isEqualTo(Stand.NOT_KNOWN);
    }
}
