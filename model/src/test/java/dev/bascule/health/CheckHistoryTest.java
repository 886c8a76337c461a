// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckHistoryTest {
    private static final Check API = Checks.critical("fra1", "api");
    private static final HealthPolicy AT_ONCE =
            new HealthPolicy(0.5, true, new QuorumRule.Majority(), 4, Duration.ofMinutes(2), 0.8);

    /// Signs in the left column, the health after each on the right; see [Story].
    @ParameterizedTest
    @CsvSource({
        ".,            h",
        "F,            u",
        "FF.,          uuh",
        "FFF,          uuu",
        "FFFFF,        uuuuu",
        "FFFFFF,       uuuuun",
        "RRR,          uun",
        "..FF..,       hhhhhh",
        "..FFF,        hhhhn",
        "RRR....,      uunnnnn",
        "RRR.....,     uunnnnnh",
        "RRR..F...,    uunnnnnnn",
        ".FIFIF,       hhhhhn",
        "III,          uuu",
        ".RRR,         hhhn",
        ".__.,         hhuh",
        ".FF__F,       hhhhuu",
        "RRR__.....,   uunnuuuuuh",
        "RRR__...FFF,  uunnuuuuuun",
    })
    void judgesWithThresholdsBothWays(String signs, String healths) {
        assertThat(Story.of(API).tell(signs).healths()).isEqualTo(healths);
    }

    @Test
    void isUnknownBeforeTheFirstResult() {
        var standing = Story.of(API).standing();

        assertThat(standing.health()).isEqualTo(Health.UNKNOWN);
        assertThat(standing.stale()).isFalse();
        assertThat(standing.last()).isEmpty();
        assertThat(standing.nextAt()).isEmpty();
    }

    @Test
    void believesARefusedConnectionAtOnceWhereThePolicySaysSo() {
        assertThat(Story.of(API, AT_ONCE).tell("..R").healths()).isEqualTo("hhn");
        assertThat(Story.of(API, AT_ONCE).tell("..F").healths()).isEqualTo("hhh");
        assertThat(Story.of(Checks.minor("fra1", "redis"), AT_ONCE).tell("..R").healths())
                .isEqualTo("hhh");
    }

    @Test
    void becomesDegradedAfterSeveralSlowAnswersAndCalmAfterMore() {
        var usual = Story.of(API).tell(".".repeat(12));

        assertThat(usual.tell("SS.SS").health()).isEqualTo(Health.HEALTHY);
        assertThat(usual.tell("SSS").health()).isEqualTo(Health.DEGRADED);
        assertThat(usual.tell("SSS....").health()).isEqualTo(Health.DEGRADED);
        assertThat(usual.tell("SSS.....").health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void staysDegradedWhileAnswersAreNeitherSlowNorCalm() {
        var degraded = Story.of(API).tell(".".repeat(12) + "SSS");

        assertThat(degraded.tell("mmmmmmmm").health()).isEqualTo(Health.DEGRADED);
        assertThat(Story.of(API).tell(".".repeat(12) + "mmmmmmmm").health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void neverLearnsABaselineFromTrouble() {
        var story = Story.of(API).tell(".".repeat(20) + "S".repeat(200));

        assertThat(story.health()).isEqualTo(Health.DEGRADED);
        assertThat(story.standing().baseline()).map(Baseline::median).contains(Duration.ofMillis(20));
    }

    @Test
    void hasABaselineFromTenHealthyAnswersOn() {
        assertThat(Story.of(API).tell(".".repeat(10)).standing().baseline()).isEmpty();
        assertThat(Story.of(API).tell(".".repeat(11)).standing().baseline())
                .contains(new Baseline(Duration.ofMillis(20), Duration.ZERO, 10));
    }

    @Test
    void keepsItsBaselineOverAFailure() {
        var story = Story.of(API).tell(".".repeat(12) + "FFFFFFF" + ".....");

        assertThat(story.health()).isEqualTo(Health.HEALTHY);
        assertThat(story.standing().baseline()).map(Baseline::samples).contains(11);
    }

    @Test
    void flapsAfterFourTurnsAndSettlesWhenOneOutcomeHolds() {
        assertThat(Story.of(API).tell(".F.F").standing().flapping()).isFalse();
        assertThat(Story.of(API).tell(".F.F.").standing().flapping()).isTrue();
        assertThat(Story.of(API).tell(".F.F.FFFFFFF").standing().flapping()).isTrue();
        assertThat(Story.of(API).tell(".F.F.FFFFFFFF").standing().flapping()).isFalse();
        assertThat(Story.of(API).tell(".F.F........").standing().flapping()).isFalse();
    }

    @Test
    void staysSettledWhileTheOutcomeHoldsAlthoughTheTurnsAreStillRecent() {
        var story = Story.of(API).tell(".F.F.FFFFFFFF");

        assertThat(story.tell("F").standing().flapping()).isFalse();
        assertThat(story.tell("F").standing().flapping()).isFalse();
    }

    @Test
    void flapsStillWhenTheFailuresReachTheirThreshold() {
        var standing = Story.of(API).tell(".F.F.FFF").standing();

        assertThat(standing.health()).isEqualTo(Health.UNHEALTHY);
        assertThat(standing.flapping()).isTrue();
    }

    @Test
    void doesNotFlapFromTurnsThatLieFarApart() {
        var seldom = Story.of(API).tell(("F" + ".".repeat(8)).repeat(10));

        assertThat(seldom.standing().flapping()).isFalse();
    }

    @Test
    void goesStaleTwoIntervalsAfterTheLastResult() {
        var history = Story.of(API).tell("....").history();
        var heard = history.heardAt();

        assertThat(history.health(heard.plusSeconds(20))).isEqualTo(Health.HEALTHY);
        assertThat(history.health(heard.plusSeconds(20).plusMillis(1))).isEqualTo(Health.UNKNOWN);
        var standing = history.standing(heard.plusSeconds(60));
        assertThat(standing.stale()).isTrue();
        assertThat(standing.since()).isEqualTo(heard.plusSeconds(20));
    }

    @Test
    void ourOwnFaultsDoNotKeepACheckFresh() {
        var story = Story.of(API).tell("..III");

        assertThat(story.health()).isEqualTo(Health.UNKNOWN);
        assertThat(story.standing().stale()).isTrue();
        assertThat(story.standing().successRate()).isEqualTo(1);
    }

    @Test
    void ignoresWhatItHasSeenBeforeAndWhatComesFromTheFuture() {
        var history = Story.of(API).tell("..F").history();
        var again = Checks.failed(API, Checks.START.plusSeconds(20), ErrorClass.TIMEOUT);
        var older = Checks.passed(API, Checks.START.plusSeconds(3));
        var future = Checks.passed(API, Checks.START.plusSeconds(3_600));
        var now = Checks.START.plusSeconds(25);

        assertThat(history.observe(again, HealthPolicy.DEFAULT, now)).isSameAs(history);
        assertThat(history.observe(older, HealthPolicy.DEFAULT, now)).isSameAs(history);
        assertThat(history.observe(future, HealthPolicy.DEFAULT, now)).isSameAs(history);
    }

    @Test
    void beginsAnewWhenTheClockWasSetBack() {
        var history = Story.of(API).tell("...").history();
        var past = Checks.START.minusSeconds(3_600);

        assertThat(history.health(past)).isEqualTo(Health.UNKNOWN);
        var measured = history.observe(Checks.passed(API, past), HealthPolicy.DEFAULT, past.plusSeconds(1));
        assertThat(measured.health(past.plusSeconds(2))).isEqualTo(Health.HEALTHY);
        assertThat(measured.streak().successes()).isEqualTo(1);
    }

    @Test
    void tellsWhenTheNextResultIsDue() {
        var standing = Story.of(API).tell("..").standing();

        var last = standing.last().orElseThrow().at();
        assertThat(standing.nextAt().orElseThrow()).isBetween(last.plusSeconds(5), last.plusSeconds(15));
    }

    @Test
    void ourOwnFaultsNeverChangeAHealthInAnyStory() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var plain = new StringBuilder();
            var mixed = Story.of(Checks.timing(API, Duration.ofSeconds(10), Duration.ofSeconds(5)));
            for (var i = 0; i < 40; i++) {
                var sign = ".F.RS".charAt(random.nextInt(5));
                var before = mixed.health();
                if (random.nextInt(4) == 0 && i > 0 && !plain.toString().endsWith("I")) {
                    plain.append('I');
                    mixed = mixed.tell("I");
                    assertThat(mixed.health())
                            .as("seed %d, after %s", seed, plain)
                            .isIn(before, Health.UNKNOWN);
                }
                plain.append(sign);
                mixed = mixed.tell("" + sign);
            }
            var without = Story.of(API).tell(plain.toString().replace("I", ""));
            assertThat(mixed.history().streak().failures())
                    .as("seed %d", seed)
                    .isEqualTo(without.history().streak().failures());
        }
    }
}
