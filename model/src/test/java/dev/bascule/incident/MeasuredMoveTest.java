// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.State;
import dev.bascule.failover.plan.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredMoveTest {
    private static final Instant NIGHT = Instant.parse("2026-03-12T09:41:52Z");

    private static MeasuredMove took(long seconds) {
        return new MeasuredMove(Verb.SWITCH_OVER, FRA, AMS, NIGHT, NIGHT.plusSeconds(seconds), true);
    }

    @Test
    void aCompletedFailoverIsMeasuredFromItsStartToItsEnd() {
        var journal = Entries.ofFailover();
        var moves = MeasuredMove.of(State.EMPTY, journal.all());
        var told = journal.book().incidents().getFirst().execution().orElseThrow();
        assertThat(moves)
                .containsExactly(new MeasuredMove(
                        Verb.FAIL_OVER,
                        FRA,
                        AMS,
                        told.startedAt(),
                        told.endedAt().orElseThrow(),
                        false));
    }

    @Test
    void aMoveThatHasNotEndedIsNotMeasured() {
        var journal = Entries.ofFailover();
        var end = MeasuredMove.of(State.EMPTY, journal.all()).getFirst().endedAt();
        var before = journal.all().stream().filter(r -> r.at().isBefore(end)).toList();
        assertThat(MeasuredMove.of(State.EMPTY, before)).isEmpty();
    }

    @Test
    void theSlowestOfTheLastThreeIsExpectedAgain() {
        var moves = List.of(took(900), took(100), took(140), took(120));
        assertThat(MeasuredMove.expected(moves, AMS)).contains(Duration.ofSeconds(140));
        assertThat(MeasuredMove.expected(moves, LON)).isEmpty();
    }
}
