// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Event;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.Recorded;
import dev.bascule.simulation.Rehearsal;
import dev.bascule.simulation.RehearsedWorld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadinessLogTest {
    private static ReadinessLog fold(List<Recorded> entries) {
        var log = ReadinessLog.EMPTY;
        var book = IncidentBook.EMPTY;
        for (var entry : entries) {
            var next = book.observe(entry);
            log = log.observe(book, next, entry);
            book = next;
        }
        return log;
    }

    private static List<Recorded> failover() {
        var world = new RehearsedWorld("203.0.113.10").withIll(FRA, Health.UNHEALTHY);
        return new Rehearsal(setup(policy()), world, _ -> Optional.empty())
                .play()
                .journal();
    }

    private static Recorded taken(String proof, String verdict, Instant at) {
        var event = new Event.ProofTaken(
                proof, Optional.empty(), "cf", Optional.empty(), verdict, "may edit", "the zone says so");
        return new Recorded(1, GENESIS.value(), at, at, event, "", FailoverState.ACTIVE);
    }

    @Test
    void aFailoverThatArrivedProvesTheSiteAndTheWritesAtEveryProvider() {
        var log = fold(failover());
        assertThat(log.exercises()).singleElement().satisfies(e -> {
            assertThat(e.verb()).isEqualTo(Verb.FAIL_OVER);
            assertThat(e.to()).isEqualTo(AMS);
            assertThat(e.ending()).isEqualTo(ExecutionStatus.COMPLETED);
            assertThat(e.incident().orElseThrow()).startsWith("INC-");
        });
        assertThat(log.writes()).containsOnlyKeys(DO, CF);
    }

    @Test
    void aMoveThatHasNotEndedProvesNothing() {
        var journal = failover();
        var end = fold(journal).exercises().getFirst().endedAt();
        assertThat(fold(journal.stream().filter(r -> r.at().isBefore(end)).toList())
                        .exercises())
                .isEmpty();
    }

    @Test
    void theNewestProofCountsAndKeepsItsTime() {
        var log = fold(
                List.of(taken("permission", "proven", START), taken("permission", "failed", START.plusSeconds(60))));
        assertThat(log.proofs().values()).singleElement().satisfies(t -> {
            assertThat(t.verdict()).isEqualTo(ProofVerdict.FAILED);
            assertThat(t.at()).isEqualTo(START.plusSeconds(60));
        });
        var older = ReadinessLog.proofsIn(List.of(taken("permission", "proven", START)));
        assertThat(older.and(log)).isEqualTo(log);
        assertThat(log.and(older)).isEqualTo(log);
    }

    @Test
    void aWordOfALaterVersionProvesNothing() {
        assertThat(fold(List.of(taken("telepathy", "proven", START), taken("permission", "perhaps", START))))
                .isEqualTo(ReadinessLog.EMPTY);
    }

    @Test
    void twoPastsOfOneDeploymentAreToldOnce() {
        var log = fold(failover());
        assertThat(log.and(log)).isEqualTo(log);
    }
}
