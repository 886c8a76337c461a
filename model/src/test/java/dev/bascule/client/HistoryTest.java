// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckId;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.Recorded;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.simulation.Rehearsal;
import dev.bascule.simulation.RehearsedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final CheckId API = new CheckId(GENESIS, Optional.of(FRA), "api");

    private final List<Recorded> journal = new ArrayList<>();

    private HistoryTest told(long second, Event event) {
        var at = at(second);
        journal.add(new Recorded(journal.size() + 1, "genesis", at, at, event, "", FailoverState.ACTIVE));
        return this;
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }

    private static Event turned(Health from, Health to) {
        return new Event.CheckTurned(API, "here", from, to, "because");
    }

    private HistoryTest night() {
        return told(0, new Event.Configured(setup(policy()), "x"))
                .told(1, new Event.EngineStarted("ann", "1"))
                .told(2, new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"))
                .told(10, turned(Health.UNKNOWN, Health.HEALTHY))
                .told(20, new Event.DriftSeen(CF, "genesis.example.com A", true, "another address"))
                .told(60, turned(Health.HEALTHY, Health.UNHEALTHY))
                .told(61, new Event.VerdictReached(Example.verdict(AMS, Health.HEALTHY, at(61))));
    }

    private static Health health(Moment moment) {
        return moment.checks().values().stream()
                .map(Moment.Turned::health)
                .findFirst()
                .orElse(Health.UNKNOWN);
    }

    @Test
    void beginsWithWhatHeldBeforeAndReplaysTheRest() {
        night();
        var history = History.of(journal, at(30), at(90));
        assertThat(history.entries()).hasSize(2);
        assertThat(health(history.at(at(59)))).isEqualTo(Health.HEALTHY);
        assertThat(health(history.at(at(60)))).isEqualTo(Health.UNHEALTHY);
        assertThat(history.at(at(59)).state().active()).contains(FRA);
        assertThat(history.at(at(59)).drifts()).containsValue(true);
        assertThat(history.at(at(59)).state().verdicts()).isEmpty();
        assertThat(history.at(at(61)).state().verdict(AMS)).isPresent();
    }

    @Test
    void staysWithinItsStretch() {
        night();
        var history = History.of(journal, at(30), at(60));
        assertThat(history.at(at(5))).isEqualTo(history.beginning());
        assertThat(history.at(at(500))).isEqualTo(history.at(at(60)));
    }

    @Test
    void holdsEverythingMeasuredBeforeARestartForOld() {
        night().told(70, new Event.EngineStarted("ann", "1"));
        assertThat(History.of(journal, at(0), at(90)).at(at(80)).checks()).isEmpty();
    }

    @Test
    void endsWhereTheWholeJournalEnds() {
        night();
        var whole = Moment.EMPTY.after(journal, at(90));
        for (var cut = 0; cut <= 90; cut += 7) {
            assertThat(History.of(journal, at(cut), at(90)).at(at(90)))
                    .as("cut at %s s", cut)
                    .isEqualTo(whole);
        }
    }

    @Test
    void tellsWhatAnIncidentWentThroughWithThePolicyAndTheMoveOfThatTime() {
        var rehearsed = new Rehearsal(
                        setup(policy("rtoObjective", Optional.of(Duration.ofMinutes(5)))),
                        new RehearsedWorld("203.0.113.10").withIll(FRA, Health.UNHEALTHY),
                        _ -> Optional.empty())
                .play()
                .journal();
        var incident = rehearsed.stream()
                .reduce(IncidentBook.EMPTY, IncidentBook::observe, (_, b) -> b)
                .open()
                .orElseThrow();
        var later = new ArrayList<>(rehearsed);
        var end = rehearsed.getLast().at().plusSeconds(600);
        later.add(new Recorded(
                9999, "genesis", end, end, new Event.Configured(setup(policy()), "y"), "", FailoverState.FAILED_OVER));
        var history = History.of(later, Instant.EPOCH, end.plusSeconds(1));
        assertThat(history.courses(List.of(incident))).singleElement().satisfies(course -> {
            assertThat(course.objective()).contains(Duration.ofMinutes(5));
            assertThat(course.move()).isEqualTo(incident.execution());
            assertThat(Ribbon.of(course, end).total())
                    .isEqualTo(incident.milestones().ttr().orElseThrow());
        });
    }
}
