// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import static dev.bascule.health.World.AMS3;
import static dev.bascule.health.World.FRA1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bascule.check.Check;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Sample;
import dev.bascule.check.Vantage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthBoardTest {
    @Test
    void knowsNothingAtTheStart() {
        var world = World.of(2);

        assertThat(world.board.verdicts()).extracting(Verdict::health).containsOnly(Health.UNKNOWN);
        assertThat(world.verdict(FRA1).votes()).hasSize(2);
        assertThat(world.verdict(FRA1).because()).contains("first cycle under way: 0 of 2 critical checks measured");
    }

    @Test
    void isHealthyOnceEveryCriticalCheckWasMeasured() {
        var world = World.of(1);
        world.now = Checks.START.plusSeconds(1);
        world.observe(Checks.passed(World.checks().getFirst(), World.checker(0), world.now, Duration.ofMillis(9)));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNKNOWN);

        world.cycle(World.nothing());

        assertThat(world.board.verdicts()).extracting(Verdict::health).containsOnly(Health.HEALTHY);
        assertThat(world.verdict(FRA1).because())
                .isEqualTo("1 of 1 checker says healthy (1 needed): 2 critical checks pass");
    }

    @Test
    void turnsUnhealthyWhenAMajoritySeesThreeFailures() {
        var world = World.of(3).cycles(2, World.nothing());
        world.verdictChanges.clear();

        world.cycles(2, (checker, check) -> !checker.equals(World.checker(2)) && isFra1Api(check.label()));
        assertThat(world.health(FRA1)).isEqualTo(Health.HEALTHY);
        assertThat(world.verdict(FRA1).votes().getFirst().evidence())
                .isEqualTo("2 critical checks pass, though fra1/api has failed 2 of 3");

        world.cycle((checker, check) -> !checker.equals(World.checker(2)) && isFra1Api(check.label()));
        var verdict = world.verdict(FRA1);
        assertThat(verdict.health()).isEqualTo(Health.UNHEALTHY);
        assertThat(verdict.agreeing()).isEqualTo(2);
        assertThat(verdict.cause()).get().satisfies(cause -> {
            assertThat(cause.check()).isEqualTo(Checks.id("fra1", "api"));
            assertThat(cause.error()).contains(ErrorClass.TIMEOUT);
            assertThat(cause.failures()).isEqualTo(3);
            assertThat(cause.detail()).isEqualTo("no answer");
            assertThat(cause.since()).isBefore(verdict.since());
        });
        assertThat(verdict.because())
                .isEqualTo("2 of 3 checkers say unhealthy (2 needed): "
                        + "fra1/api failed 3 in a row (threshold 3): TIMEOUT, no answer");
        assertThat(world.verdictChanges.stream().filter(VerdictChange::isTurn))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().health()).isEqualTo(Health.HEALTHY);
                    assertThat(change.after().health()).isEqualTo(Health.UNHEALTHY);
                });
    }

    @Test
    void aSlowStartOfItsOwnIsNotTheDeathOfASite() {
        var world = World.of(3).cycles(3, (_, check) -> isFra1Api(check.label()));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNKNOWN);
        assertThat(world.verdict(FRA1).because()).contains("fra1/api not proven yet");

        world.cycles(1, World.nothing());
        assertThat(world.health(FRA1)).isEqualTo(Health.HEALTHY);
    }

    @Test
    void aSiteThatIsDownWhenWatchingBeginsIsFoundDown() {
        var world = World.of(3).cycles(5, (_, check) -> isFra1Api(check.label()));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNKNOWN);

        world.cycles(1, (_, check) -> isFra1Api(check.label()));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNHEALTHY);
    }

    @Test
    void stopsAtSplitOpinion() {
        var world = World.of(2).cycles(2, World.nothing());

        world.cycles(5, (checker, check) -> checker.equals(World.checker(0)) && isFra1Api(check.label()));

        assertThat(world.health(FRA1)).isEqualTo(Health.UNKNOWN);
        assertThat(world.verdict(FRA1).because())
                .startsWith("no quorum of 2 (1 healthy, 1 unhealthy): c0 says fra1/api failed 5 in a row");
    }

    @Test
    void isDegradedWithoutACauseWhenOnlyMinorChecksFail() {
        var world = World.of(1).cycles(2, World.nothing());

        world.cycles(3, (_, check) -> check.label().equals("fra1/redis"));

        assertThat(world.health(FRA1)).isEqualTo(Health.DEGRADED);
        assertThat(world.verdict(FRA1).cause()).isEmpty();
        assertThat(world.verdict(FRA1).because()).endsWith("not critical");
    }

    @Test
    void doesNotBlameASiteForWhatAllSitesShare() {
        var world = World.of(1).cycles(5, (_, check) -> check.site().isEmpty());

        assertThat(world.board.verdicts()).extracting(Verdict::health).containsOnly(Health.HEALTHY);
    }

    @Test
    void everyVerdictExpires() {
        var world = World.of(2).cycles(3, World.nothing());
        world.verdictChanges.clear();
        world.checkChanges.clear();

        world.age(world.now.plusSeconds(5));
        assertThat(world.verdictChanges).isEmpty();

        world.age(world.now.plusSeconds(30));
        assertThat(world.board.verdicts()).extracting(Verdict::health).containsOnly(Health.UNKNOWN);
        assertThat(world.verdict(FRA1).because())
                .contains("fra1/api is STALE, nothing heard since 2026-03-01T12:00:20");
        assertThat(world.checkChanges).hasSize(20).allSatisfy(change -> {
            assertThat(change.to()).isEqualTo(Health.UNKNOWN);
            assertThat(change.because()).contains(" is STALE, nothing heard since ");
        });
    }

    @Test
    void staysUnhealthyWhenOneCriticalCheckFailsAndAnotherIsLost() {
        var world = World.of(1).cycles(2, World.nothing());

        world.cycles(4, World.allAt(FRA1));
        assertThat(world.health(FRA1)).isEqualTo(Health.UNHEALTHY);
        assertThat(world.health(AMS3)).isEqualTo(Health.HEALTHY);
    }

    @Test
    void tellsWhichChecksTurnedAndByWhat() {
        var world = World.of(1).cycles(2, World.nothing());
        world.checkChanges.clear();

        world.cycles(3, (_, check) -> isFra1Api(check.label()));

        assertThat(world.checkChanges).singleElement().satisfies(change -> {
            assertThat(change.check()).isEqualTo(Checks.id("fra1", "api"));
            assertThat(change.from()).isEqualTo(Health.HEALTHY);
            assertThat(change.to()).isEqualTo(Health.UNHEALTHY);
            assertThat(change.observation()).isPresent();
            assertThat(change.because()).contains("failed 3 in a row");
        });
    }

    @Test
    void aResultThatChangesNothingGivesTheSameBoard() {
        var world = World.of(1).cycle(World.nothing());
        var stranger = Checks.passed(Checks.critical("fra1", "nobody"), World.checker(0), world.now, Duration.ZERO);
        var foreign = Checks.passed(World.checks().getFirst(), World.checker(7), world.now, Duration.ZERO);
        var old = Checks.passed(World.checks().getFirst(), World.checker(0), Checks.START, Duration.ZERO);

        for (var observation : List.of(stranger, foreign, old)) {
            assertThat(world.board.observe(observation, world.now).board()).isSameAs(world.board);
        }
    }

    @Test
    void verdictsAreDatedByTheirNewestResult() {
        var world = World.of(1).cycles(3, World.nothing());
        var newest = world.board
                .lines()
                .filter(line -> line.history().check().id().site().equals(Optional.of(FRA1)))
                .map(line -> line.history().heardAt())
                .max(Comparator.naturalOrder());

        assertThat(Optional.of(world.verdict(FRA1).measuredAt())).isEqualTo(newest);
        assertThat(world.verdict(FRA1).since()).isBefore(world.verdict(FRA1).measuredAt());
    }

    @Test
    void keepsWhatItKnowsOfUnchangedChecksUnderANewConfiguration() {
        var world = World.of(1).cycles(3, World.nothing());
        var checks = new ArrayList<>(World.checks());
        checks.set(0, Checks.thresholds(checks.getFirst(), 1, 1));
        var vantage = Vantage.of(World.checker(0), checks);

        var next = world.board.reconfigured(World.GENESIS, List.of(vantage), HealthPolicy.DEFAULT, world.now);

        assertThat(next.board().verdict(FRA1).orElseThrow().because()).contains("1 of 2 critical checks measured");
        assertThat(next.board().verdict(AMS3)).contains(world.verdict(AMS3));
        assertThat(next.verdicts()).extracting(change -> change.after().site()).containsExactly(FRA1);
    }

    @Test
    void summarisesTheCriticalChecksOfASite() {
        var world = World.of(2).cycles(12, World.nothing());
        world.cycles(3, (_, check) -> isFra1Api(check.label()) || check.label().equals("fra1/redis"));

        var rollup = world.board.rollup(FRA1, world.now);

        assertThat(rollup.samples()).isEqualTo(60);
        assertThat(rollup.successRate()).hasValue(0.9);
        assertThat(rollup.median()).contains(Duration.ofMillis(20));
        assertThat(rollup.baseline()).contains(Duration.ofMillis(20));
        assertThat(world.board.rollup(FRA1, world.now.plusSeconds(3_600)).p95()).isEmpty();
    }

    private static boolean isFra1Api(String label) {
        return label.equals("fra1/api");
    }

    @Test
    void whatAnEarlierLifeLearnedIsUsualAgainAndJudgesNothing() {
        var world = World.of(1);
        var api = Checks.critical("fra1", "api");
        var stored = new ArrayList<Sample>();
        for (var i = 0; i < 60; i++) {
            var error = i < 50 ? Optional.<ErrorClass>empty() : Optional.of(ErrorClass.TIMEOUT);
            stored.add(new Sample(world.now.minusSeconds(3_600 - i * 10), Duration.ofMillis(20), error));
        }
        var before = world.board;
        world.board =
                before.remember(List.of(CheckHistory.Memory.of(api, World.checker(0), stored, HealthPolicy.DEFAULT)));

        assertThat(world.board.verdicts()).isEqualTo(before.verdicts());
        var standing = standing(world, api);
        assertThat(standing.health()).isEqualTo(Health.UNKNOWN);
        assertThat(standing.consecutiveFailures()).isZero();
        assertThat(standing.last()).isEmpty();
        assertThat(standing.baseline().orElseThrow().median()).isEqualTo(Duration.ofMillis(20));
        assertThat(standing.successRate()).isCloseTo(50.0 / 60, within(0.001));

        world.age(world.now.plusSeconds(1));
        assertThat(world.checkChanges).isEmpty();
        assertThat(world.verdictChanges).isEmpty();
        world.cycle(World.nothing());
        assertThat(standing(world, api).health())
                .as("one success is enough, as after any start")
                .isEqualTo(Health.HEALTHY);
        assertThat(standing(world, api).successRate()).isCloseTo(51.0 / 61, within(0.001));
    }

    @Test
    void whatWasLearnedOfAnEditedCheckIsNotTakenIn() {
        var world = World.of(1);
        var edited = Checks.thresholds(Checks.critical("fra1", "api"), 9, 9);
        var stored = List.of(new Sample(world.now.minusSeconds(60), Duration.ofMillis(20), Optional.empty()));
        world.board = world.board.remember(
                List.of(CheckHistory.Memory.of(edited, World.checker(0), stored, HealthPolicy.DEFAULT)));
        assertThat(standing(world, edited).successRate()).isZero();
    }

    private static CheckStanding standing(World world, Check check) {
        return world.board.lines(check.id()).findFirst().orElseThrow().history().standing(world.now);
    }
}
