// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Instant START = Checks.START;

    @Test
    void givesTheSamePhaseToTheSameCheckInEveryRun() {
        var check = Checks.critical("fra1", "api");

        assertThat(Schedule.of(Checks.HERE, check)).isEqualTo(Schedule.of(new CheckerId("here"), check));
        assertThat(Schedule.of(Checks.HERE, check)).isNotEqualTo(Schedule.of(new CheckerId("there"), check));
    }

    @Test
    void spreadsManyChecksEvenlyOverTheInterval() {
        var perTenth = new int[10];
        for (var i = 0; i < 10_000; i++) {
            var phase = Schedule.of(Checks.HERE, Checks.critical("fra1", "check-" + i))
                    .phase();
            perTenth[(int) phase.toSeconds()]++;
        }

        assertThat(perTenth)
                .satisfies(counts -> assertThat(IntStream.of(counts)).allMatch(n -> n > 850 && n < 1150));
    }

    @Test
    void opensWithinAFifthOfTheInterval() {
        for (var i = 0; i < 200; i++) {
            var opening =
                    Schedule.of(Checks.HERE, Checks.critical("ams3", "c" + i)).opening(START);
            assertThat(opening).isBetween(START, START.plusSeconds(2));
        }
    }

    @Test
    void staysOnItsGridWhenRunsAreQuick() {
        var schedule = new Schedule(TEN, Duration.ofSeconds(4));
        var due = schedule.firstFrom(START);

        assertThat(due).isEqualTo(START.plusSeconds(4));
        assertThat(schedule.next(due, due.plusMillis(30))).isEqualTo(due.plus(TEN));
    }

    @Test
    void leavesOutRunsThatAnOverrunMissed() {
        var schedule = new Schedule(TEN, Duration.ZERO);

        assertThat(schedule.next(START, START.plusSeconds(25))).isEqualTo(START.plusSeconds(30));
        assertThat(schedule.next(START, START.plusSeconds(20))).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void keepsHalfAnIntervalAfterALateStart() {
        var schedule = new Schedule(TEN, Duration.ZERO);
        var late = START.plusSeconds(7);

        assertThat(schedule.next(late, late.plusMillis(5))).isEqualTo(START.plusSeconds(20));
    }

    @Test
    void isNeverDueBeforeTheLastRunEnded() {
        var seed = 11L;
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++) {
            var interval = Duration.ofMillis(100 + random.nextInt(60_000));
            var schedule = new Schedule(
                    interval, interval.dividedBy(1 + random.nextInt(9)).minusNanos(1));
            var began = START.plusMillis(random.nextInt(1_000_000));
            var ended = began.plusMillis(random.nextInt(120_000));

            var next = schedule.next(began, ended);

            assertThat(next).as("seed %d, case %d", seed, i).isAfterOrEqualTo(ended);
            assertThat(next).as("seed %d, case %d", seed, i).isAfterOrEqualTo(began.plus(interval.dividedBy(2)));
            assertThat(next).as("seed %d, case %d", seed, i).isBefore(ended.plus(interval.multipliedBy(2)));
        }
    }

    @Test
    void refusesAPhaseOutsideTheInterval() {
        assertThatThrownBy(() -> new Schedule(TEN, TEN)).hasMessageContaining("phase within it");
    }
}
