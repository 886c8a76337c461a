// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {
    private static final ExecutionId ID = new ExecutionId("genesis-1");
    private static final StepId STEP = new StepId("dns-do");

    private static Recorded recorded(Event event, String because, FailoverState phase) {
        return new Recorded(7, "genesis", START, START.plusMillis(3), event, because, phase);
    }

    static Stream<Arguments> lines() {
        var lost = Example.verdict(FRA, Health.UNHEALTHY, START);
        var failed = new StepResult.Failed("timeout", true, List.of("HTTP 504"));
        return Stream.of(
                line(new Event.VerdictReached(lost), Lane.QUORUM, Tone.UNHEALTHY, "fra1", "UNHEALTHY 2/2"),
                line(new Event.StepStarted(ID, STEP, 2), Lane.STEPS, Tone.TRANSITION, "dns-do", "attempt 2"),
                line(new Event.StepEnded(ID, STEP, failed), Lane.STEPS, Tone.UNHEALTHY, "dns-do", "timeout"),
                line(
                        new Event.PropagationMoved("genesis A", 3, 4, 6),
                        Lane.DNS,
                        Tone.TRANSITION,
                        "genesis A",
                        "3 of 4"),
                line(
                        new Event.DriftSeen(DO, "genesis A", true, "held: x"),
                        Lane.DNS,
                        Tone.DEGRADED,
                        "do genesis A",
                        "held"),
                line(
                        new Event.ActiveSiteSeen(Optional.empty(), "unread"),
                        Lane.DNS,
                        Tone.NEUTRAL,
                        "active site",
                        "unread"),
                line(new Event.OwnTroubleSeen("late"), Lane.COORDINATOR, Tone.DEGRADED, "this process", "late"),
                line(
                        new Event.CountdownHeld("ann", "look"),
                        Lane.PEOPLE,
                        Tone.NEUTRAL,
                        "ann",
                        "holds the countdown: look"),
                line(new Event.AbortOrdered(ID, "ann", "no"), Lane.PEOPLE, Tone.NEUTRAL, "ann", "aborts: no"),
                line(
                        new Event.DrillMarked(true, "flapping", Optional.empty(), Optional.empty()),
                        Lane.COORDINATOR,
                        Tone.NEUTRAL,
                        "drill",
                        "drill flapping"));
    }

    private static Arguments line(Event event, Lane lane, Tone tone, String subject, String text) {
        return Arguments.of(event, lane, tone, subject, text);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatHappenedStandsOnItsLane(Event event, Lane lane, Tone tone, String subject, String text) {
        assertThat(Timeline.of(recorded(event, "", FailoverState.ACTIVE)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.lane()).isEqualTo(lane);
                    assertThat(line.tone()).isEqualTo(tone);
                    assertThat(line.subject()).isEqualTo(subject);
                    assertThat(line.text()).startsWith(text);
                    assertThat(line.kind()).isEqualTo(event.getClass().getSimpleName());
                    assertThat(line.recordedAt()).isAfter(line.at());
                });
    }

    @Test
    void whatWasDecidedOnItStandsOnTheCoordinatorsLane() {
        var entry =
                recorded(new Event.CountdownHastened("ann", "clear"), "Fail over begun", FailoverState.FAILING_OVER);
        assertThat(Timeline.of(entry)).extracting(TimelineEntry::lane).containsExactly(Lane.PEOPLE, Lane.COORDINATOR);
        var decided = Timeline.of(entry).getLast();
        assertThat(decided.text()).isEqualTo("Fail over begun");
        assertThat(decided.tone()).isEqualTo(Tone.TRANSITION);
        assertThat(decided.value()).isEqualTo("failing-over");
    }

    @Test
    void whatTellsNobodyAnythingHasNoLine() {
        var timer = new Event.TimerRang("grace", 1);
        assertThat(Timeline.of(recorded(timer, "", FailoverState.ACTIVE))).isEmpty();
        assertThat(Timeline.of(recorded(timer, "begun", FailoverState.ACTIVE))).hasSize(1);
    }

    @Test
    void aWholeFailoverReadsInOrder() {
        var lines = Entries.ofFailover().all().stream()
                .flatMap(r -> Timeline.of(r).stream())
                .toList();
        assertThat(lines).extracting(TimelineEntry::seq).isSorted();
        assertThat(lines).extracting(TimelineEntry::lane).contains(Lane.QUORUM, Lane.COORDINATOR, Lane.STEPS, Lane.DNS);
        assertThat(lines).extracting(TimelineEntry::text).doesNotContain("");
        assertThat(lines.getLast().text()).contains("Fail over to ams3 completed");
    }
}
