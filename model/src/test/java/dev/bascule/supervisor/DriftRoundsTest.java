// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.Zone;
import dev.bascule.dns.drift.Drift;
import dev.bascule.dns.drift.Finding;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.Decider;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.State;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.amend.AmendmentPlanner;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.Setup;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.ServerList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rounds of DNS beside a planned lowering of TTLs that goes on while providers are read.
class DriftRoundsTest {
    private static final Setup SETUP = Example.setup(Example.policy());
    private static final Duration USUAL = SETUP.records().getFirst().ttl();
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final String HOME = "203.0.113.10";

    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final DnsDesk desk = new DnsDesk();
    private final List<Event> told = new ArrayList<>();
    private final Map<ProviderId, Duration> held = new HashMap<>(Map.of(DO, USUAL, CF, USUAL));
    private Instant now = Example.START;
    private State state = State.EMPTY;
    private Runnable whileRead = () -> {};
    private final DnsRounds rounds = new DnsRounds(watch(), desk, () -> state, told::add, () -> now);

    @BeforeEach
    void begin() throws InterruptedException {
        tell(new Event.Configured(SETUP, "test"));
        tell(new Event.EngineStarted("test", "1"));
        tell(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"));
        round();
        assertThat(verdicts()).containsOnly(Finding.Verdict.MATCH);
    }

    @AfterEach
    void end() {
        tasks.shutdownNow();
    }

    private DnsWatch watch() {
        return new DnsWatch(
                Provider::new,
                (servers, _, _) -> servers.stream().map(this::answer).toList(),
                new Servers(),
                desk,
                () -> now,
                tasks);
    }

    private void tell(Event event) {
        now = now.plusMillis(10);
        state = Decider.replay(state, event, now);
    }

    private void round() throws InterruptedException {
        now = now.plusSeconds(10);
        rounds.round();
    }

    private List<Finding.Verdict> verdicts() {
        return desk.drift().stream()
                .map(Drift::findings)
                .flatMap(List::stream)
                .map(Finding::verdict)
                .toList();
    }

    private void order(Amendment wish) {
        var facts = Example.facts(state.verdicts(), readings(), now);
        var plan = new AmendmentPlanner(SETUP, FRA, facts)
                .plan(wish, state.lowered(), now)
                .orElseThrow();
        tell(new Event.AmendmentOrdered(plan, List.of(), "ann", "window tonight"));
    }

    private List<dev.bascule.failover.rule.ProviderReading> readings() {
        return held.entrySet().stream()
                .map(e -> Example.found(e.getKey(), new RecordSet(A, List.of(HOME), e.getValue(), Optional.empty())))
                .toList();
    }

    private void next(StepResult result) {
        var amendment = state.amendment().orElseThrow();
        tell(new Event.StepEnded(
                amendment.id(), amendment.running().getFirst().step().id(), result));
    }

    private void arrives(Duration ttl) {
        held.replaceAll((_, _) -> ttl);
        while (!state.amendment().orElseThrow().status().isEnded()) {
            next(new StepResult.Done("done", List.of()));
        }
    }

    @Test
    void aReadingDuringWhichTheTtlWasLoweredIsNoDriftAndIsTakenAgain() throws InterruptedException {
        round();
        round();
        whileRead = () -> {
            whileRead = () -> {};
            order(new Amendment.LowerTtl(SHORT, Optional.empty()));
            arrives(SHORT);
        };
        round();
        assertThat(verdicts()).containsOnly(Finding.Verdict.UNKNOWN);
        assertThat(desk.drift().getFirst().findings().getFirst().sentence()).contains("being read again");
        round();
        assertThat(verdicts()).as("the very next round reads").containsOnly(Finding.Verdict.MATCH);
        assertThat(told).noneMatch(Event.DriftSeen.class::isInstance);
    }

    @Test
    void whileTheWriteIsOnItsWayNothingIsCalledDrift() throws InterruptedException {
        order(new Amendment.LowerTtl(SHORT, Optional.empty()));
        next(new StepResult.Done("none fails", List.of()));
        assertThat(state.lowered()).as("desired from the first write on").isPresent();
        round();
        assertThat(verdicts()).containsOnly(Finding.Verdict.UNKNOWN);
        arrives(SHORT);
        round();
        assertThat(verdicts()).containsOnly(Finding.Verdict.MATCH);
        assertThat(told).noneMatch(Event.DriftSeen.class::isInstance);
    }

    @Test
    void whatSomebodyChangedByHandIsDriftAndNotKnowingDoesNotEndIt() throws InterruptedException {
        held.put(CF, Duration.ofSeconds(3600));
        round();
        round();
        round();
        assertThat(told).containsExactly(drift());
        order(new Amendment.LowerTtl(SHORT, Optional.empty()));
        round();
        assertThat(verdicts()).containsOnly(Finding.Verdict.UNKNOWN);
        assertThat(told).as("said once and not taken back").hasSize(1);
    }

    private static Event drift() {
        return new Event.DriftSeen(
                CF, A.toString(), true, "The provider has TTL 3600 instead of " + USUAL.toSeconds() + ".");
    }

    private Answer answer(Nameserver server) {
        return new Answer(
                server, now, Duration.ZERO, Answer.Rcode.NOERROR, List.of(HOME), Duration.ofSeconds(5), true, 0);
    }

    /// A provider whose answer is what it held when the question came.
    private final class Provider implements DnsReader {
        private final ProviderId id;

        Provider(ProviderId id) {
            this.id = id;
        }

        @Override
        public ProviderId provider() {
            return id;
        }

        @Override
        public Zone findZone(String zone) {
            throw new AssertionError("Nobody looks for a zone here.");
        }

        @Override
        public Duration minimumTtl() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Reading read(RecordKey key) {
            synchronized (held) {
                var answer = new RecordSet(key, List.of(HOME), held.getOrDefault(id, USUAL), Optional.empty());
                whileRead.run();
                return new Reading.Found(answer, now, "", List.of());
            }
        }
    }

    private static final class Servers implements ServerList {
        @Override
        public List<Nameserver> authoritative(ProviderId provider, String zone) {
            return List.of(new Nameserver("ns-" + provider, "192.0.2.53", 53));
        }

        @Override
        public List<Nameserver> resolvers() {
            return List.of();
        }
    }
}
