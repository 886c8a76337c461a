// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.pointing;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.Planner;
import dev.bascule.failover.drill.Announcement;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.drill.Verdict;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.health.Health;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrillStoryTest {
    private final Entries entries = new Entries()
            .add(new Event.Configured(setup(policy("rtoObjective", Optional.of(Duration.ofMinutes(5)))), "x"))
            .add(new Event.EngineStarted("ann", "1"))
            .add(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"))
            .add(new Event.DrillMarked(
                    true,
                    "Drill of ams3",
                    Optional.of("ann"),
                    Optional.of(new Announcement(Rehearsal.DRILL, FRA, AMS, "ann", "all told"))));

    @Test
    void isToldAsOneExerciseFromTheMarkToHome() {
        move(Verb.SWITCH_OVER, FRA, AMS, "203.0.113.10");
        var away = entries.book().incidents().getFirst();
        move(Verb.FAIL_BACK, AMS, FRA, "203.0.113.20");

        assertThat(entries.book().incidents()).singleElement().satisfies(story -> {
            assertThat(story.isDrill()).isTrue();
            assertThat(story.title()).isEqualTo("genesis: Drill from fra1 to ams3");
            assertThat(story.drill().orElseThrow().verdict().orElseThrow().outcome())
                    .isEqualTo(Verdict.Outcome.PASSED);
            assertThat(story.milestones().restored())
                    .as("going home takes nothing off the time to be served again")
                    .isEqualTo(away.milestones().restored());
        });
    }

    @Test
    void aLossDuringItIsRealAndSaysSo() {
        move(Verb.SWITCH_OVER, FRA, AMS, "203.0.113.10");
        entries.add(new Event.VerdictReached(Example.verdict(AMS, Health.UNHEALTHY, entries.at())));

        var book = entries.book();
        var real = book.open().orElseThrow();
        assertThat(real.isDrill()).isFalse();
        assertThat(real.title()).isEqualTo("genesis: ams3 UNHEALTHY during a drill");
        assertThat(real.conduct().life().getFirst().why()).contains("is no part of it");
        assertThat(book.incidents().getLast().drill().orElseThrow().isUnderWay())
                .isFalse();
    }

    @Test
    void aStoryThatWasClosedEarlyStillLearnsHowItsDrillEnded() {
        move(Verb.SWITCH_OVER, FRA, AMS, "203.0.113.10");
        var id = entries.book().incidents().getFirst().id();
        entries.add(new Event.IncidentClosed(id, "ann", "practice"));
        entries.add(new Event.DrillMarked(false, "we stay", Optional.of("ann"), Optional.empty()));

        var closed = entries.book().incidents().getFirst();
        assertThat(closed.drill().orElseThrow().isUnderWay()).isFalse();
    }

    @Test
    void theCalendarFollowsWhatTheDrillComesTo() {
        move(Verb.SWITCH_OVER, FRA, AMS, "203.0.113.10");
        var away = proven();
        move(Verb.FAIL_BACK, AMS, FRA, "203.0.113.20");
        var home = proven();

        assertThat(outcomes(away)).containsExactly(Verdict.Outcome.UNDER_WAY);
        assertThat(outcomes(home)).containsExactly(Verdict.Outcome.PASSED, Verdict.Outcome.PASSED);
        assertThat(outcomes(home.and(away)))
                .as("told once, by the one that knows")
                .hasSize(2);
    }

    private ReadinessLog proven() {
        var log = ReadinessLog.EMPTY;
        var book = IncidentBook.EMPTY;
        for (var entry : entries.all()) {
            var next = book.observe(entry);
            log = log.observe(book, next, entry);
            book = next;
        }
        return log;
    }

    private static List<Verdict.Outcome> outcomes(ReadinessLog log) {
        return log.exercises().stream()
                .map(e -> e.drill().orElseThrow().verdict().orElseThrow().outcome())
                .toList();
    }

    @Test
    void theTimelineNamesWhoAnnouncedItAndToWhom() {
        var lines = entries.all().stream().flatMap(r -> Timeline.of(r).stream()).toList();
        assertThat(lines)
                .filteredOn(l -> l.kind().equals("DrillMarked"))
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.lane()).isEqualTo(Lane.PEOPLE);
                    assertThat(l.subject()).isEqualTo("ann");
                    assertThat(l.evidence()).contains("participants and announcement: all told");
                });
    }

    private void move(Verb verb, SiteId from, SiteId to, String held) {
        var set = pointing(held);
        var facts = Example.facts(List.of(), List.of(Example.found(DO, set), Example.found(CF, set)), entries.at());
        var setup = entries.book().state().setup().orElseThrow();
        var plan = Planner.plan(setup, verb, from, to, facts, entries.at()).orElseThrow();
        entries.add(new Event.MoveOrdered(plan, List.of(), "ann", "practice", List.of(), List.of()));
        for (var x = entries.book().state().underWay();
                x.isPresent();
                x = entries.book().state().underWay()) {
            var running = x.get().running().getFirst().step().id();
            entries.add(new Event.StepEnded(x.get().id(), running, new StepResult.Done("done", List.of())));
        }
    }
}
