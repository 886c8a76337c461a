// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.TTL;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.client.Refused;
import dev.bascule.dns.DnsReader;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.provider.ProviderReaders;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.Recorded;
import dev.bascule.readiness.ProofKind;
import dev.bascule.readiness.ProofVerdict;
import dev.bascule.readiness.ReadinessLog;
import dev.bascule.readiness.TakenProof;
import dev.bascule.simulation.SimulatedProvider;
import dev.bascule.supervisor.Coordinator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProverTest {
    private static final Duration EVERY = Duration.ofMinutes(15);

    private Instant now = START;
    private final SimulatedProvider digitalOcean = new SimulatedProvider(DO, "example.com", () -> now);
    private final SimulatedProvider cloudflare = new SimulatedProvider(CF, "example.com", () -> now);
    private final List<Event> told = new ArrayList<>();
    private final List<String> greeted = new ArrayList<>();
    private Optional<String> problem = Optional.empty();
    private Runnable atTheDoor = () -> {};
    private Prover prover = prover(ReadinessLog.EMPTY);

    @BeforeEach
    void holdTheRecord() {
        digitalOcean.hold(RecordSet.of(A, "203.0.113.10", TTL));
        cloudflare.hold(RecordSet.of(A, "203.0.113.10", TTL));
    }

    private Prover prover(ReadinessLog past) {
        var readers =
                new ProviderReaders(Map.<ProviderId, DnsReader>of(DO, digitalOcean.reader(), CF, cloudflare.reader()));
        return new Prover(
                new ProofDesk(past),
                new Prover.Terms(EVERY, true, Map.of(AMS, "198.51.100.7:8443")),
                new ProviderProof(readers, () -> now),
                new DoorProof(this::greet, () -> now),
                ProverTest::state,
                told::add);
    }

    private Handshake.Finding greet(String name, String door) {
        greeted.add(name + " at " + door);
        atTheDoor.run();
        return new Handshake.Finding(Optional.of(now.plus(Duration.ofDays(60))), problem, "greeted");
    }

    private static State state() {
        var events = List.<Event>of(
                new Event.Configured(setup(policy()), "digest"),
                new Event.EngineStarted("me", "1"),
                new Event.ActiveSiteSeen(Optional.of(FRA), "read"));
        return Coordinator.replay(IntStream.range(0, events.size())
                .mapToObj(i ->
                        new Recorded(i + 1L, GENESIS.value(), START, START, events.get(i), "", FailoverState.ACTIVE))
                .toList());
    }

    private TakenProof proof(ProofKind kind, String subject) {
        return prover.desk().log().proofs().values().stream()
                .filter(p -> p.kind() == kind && p.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRoundReadsEveryProviderAndGreetsEverySiteButTheActiveOne() throws InterruptedException {
        prover.prove(Optional.empty());
        assertThat(proof(ProofKind.RECORDS, "do").verdict()).isEqualTo(ProofVerdict.PROVEN);
        assertThat(proof(ProofKind.PERMISSION, "cf").verdict()).isEqualTo(ProofVerdict.NOT_MEASURED);
        assertThat(greeted)
                .containsExactly("genesis.example.com at 198.51.100.7:8443", "genesis.example.com at 203.0.113.30:443");
        assertThat(digitalOcean.writes() + cloudflare.writes()).isZero();
        assertThat(prover.desk().proving()).isEmpty();
    }

    @Test
    void onlyWhatChangedIsToldUntilADayHasPassed() throws InterruptedException {
        prover.prove(Optional.empty());
        var first = told.size();
        assertThat(first).isEqualTo(8);
        now = now.plus(EVERY);
        prover.prove(Optional.empty());
        assertThat(told).hasSize(first);
        problem = Optional.of("the certificate expired");
        prover.prove(Optional.empty());
        assertThat(told.subList(first, told.size())).hasSize(2).allSatisfy(e -> {
            var taken = (Event.ProofTaken) e;
            assertThat(taken.before()).contains("proven");
            assertThat(taken.verdict()).isEqualTo("failed");
        });
        now = now.plus(Duration.ofDays(1));
        prover.prove(Optional.empty());
        assertThat(told).hasSize(first + 2 + 8);
    }

    @Test
    void whatTheJournalHoldsIsNoNewsAfterARestart() throws InterruptedException {
        prover.prove(Optional.empty());
        var past = prover.desk().log();
        told.clear();
        prover = prover(past);
        prover.prove(Optional.empty());
        assertThat(told).isEmpty();
    }

    @Test
    void refusedCredentialsMayNotWriteEither() throws InterruptedException {
        cloudflare.failNextRead(ProblemClass.CREDENTIALS);
        prover.prove(Optional.empty());
        assertThat(proof(ProofKind.RECORDS, "cf").verdict()).isEqualTo(ProofVerdict.FAILED);
        assertThat(proof(ProofKind.PERMISSION, "cf").verdict()).isEqualTo(ProofVerdict.FAILED);
        assertThat(proof(ProofKind.RECORDS, "do").verdict()).isEqualTo(ProofVerdict.PROVEN);
    }

    @Test
    void aProviderThatThrottlesHasNoBudgetLeft() throws InterruptedException {
        cloudflare.failNextRead(ProblemClass.THROTTLED);
        prover.prove(Optional.empty());
        assertThat(proof(ProofKind.BUDGET, "cf").verdict()).isEqualTo(ProofVerdict.FAILED);
        assertThat(proof(ProofKind.PERMISSION, "cf").verdict()).isEqualTo(ProofVerdict.NOT_MEASURED);
    }

    @Test
    void anInterruptedGreetingIsNoProof() {
        atTheDoor = () -> Thread.currentThread().interrupt();
        problem = Optional.of("closed");
        assertThatThrownBy(() -> prover.prove(Optional.empty())).isInstanceOf(InterruptedException.class);
        assertThat(prover.desk().log().proofs().keySet()).noneMatch(k -> k.kind() == ProofKind.TLS);
        assertThat(prover.desk().proving()).isEmpty();
    }

    @Test
    void aSecondRoundIsRefusedWhileOneIsUnderWay() throws InterruptedException {
        var refused = new ArrayList<Exception>();
        atTheDoor = () -> {
            try {
                prover.prove(Optional.of(AMS));
            } catch (Refused | InterruptedException e) {
                refused.add(e);
            }
        };
        prover.prove(Optional.of(AMS));
        assertThat(refused).singleElement().isInstanceOf(Refused.class);
        assertThat(greeted).hasSize(1);
    }

    @Test
    void aRoundComesByItselfWhenTheLastIsOldEnough() throws InterruptedException {
        prover.proveIfDue();
        now = now.plus(EVERY).minusMillis(1);
        prover.proveIfDue();
        assertThat(greeted).hasSize(2);
        now = now.plusMillis(1);
        prover.proveIfDue();
        assertThat(greeted).hasSize(4);
    }
}
