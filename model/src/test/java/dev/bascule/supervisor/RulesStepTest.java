// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Vantage;
import dev.bascule.dns.DnsReader;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.Zone;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.Decider;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.Planner;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.HealthPolicy;
import dev.bascule.supervisor.watch.BoardDesk;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.LagDesk;
import dev.bascule.supervisor.watch.ServerList;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The gate of a move from `fra1`, which is lost, to `ams3`: what was approved is judged once more on what is
/// known now.
class RulesStepTest {
    private static final Setup SETUP = setup(policy());
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private Instant now = START;
    private BoardDesk health = new BoardDesk(board(), () -> now);
    private State state = State.EMPTY;

    @BeforeEach
    void orderTheMove() {
        for (var i = 0; i < 3; i++) {
            now = now.plusSeconds(10);
            health.observe(Checks.failed(check(FRA), Checks.HERE, now, ErrorClass.TIMEOUT), now);
            health.observe(Checks.passed(check(AMS), Checks.HERE, now, Duration.ofMillis(20)), now);
            health.observe(Checks.passed(check(LON), Checks.HERE, now, Duration.ofMillis(20)), now);
        }
        tell(new Event.Configured(SETUP, "test"));
        tell(new Event.EngineStarted("test", "1"));
        tell(new Event.ActiveSiteSeen(Optional.of(FRA), "both providers"));
        var plan = Planner.plan(SETUP, Verb.FAIL_OVER, FRA, AMS, Example.lost(), now)
                .orElseThrow();
        tell(new Event.MoveOrdered(plan, List.of(), "ann", "fra1 burns", List.of(), List.of()));
    }

    @AfterEach
    void end() {
        tasks.shutdownNow();
    }

    @Test
    void letsThroughWhatIsStillAsItWas() throws InterruptedException {
        assertThat(judged()).isInstanceOf(StepResult.Done.class);
    }

    @Test
    void stopsAMoveWhoseTargetWentStaleSinceItWasOrdered() throws InterruptedException {
        now = now.plusSeconds(60);
        health.age(now);
        assertThat(judged()).isInstanceOfSatisfying(StepResult.Failed.class, failed -> {
            assertThat(failed.detail()).startsWith("stale plan: ").contains("ams3 UNKNOWN");
            assertThat(failed.advice()).isEqualTo(StepResult.Advice.GIVE_UP);
        });
    }

    @Test
    void stopsAMoveWhoseTargetHasNotBeenMeasuredSinceARestart() throws InterruptedException {
        health = new BoardDesk(board(), () -> now);
        assertThat(judged())
                .isInstanceOfSatisfying(
                        StepResult.Failed.class,
                        failed -> assertThat(failed.detail()).contains("ams3 UNKNOWN"));
    }

    private StepResult judged() throws InterruptedException {
        var watch =
                new DnsWatch(Provider::new, (_, _, _) -> List.of(), new NoServers(), new DnsDesk(), () -> now, tasks);
        var facts = new FactsGatherer(health, new LagDesk(), watch, new Held(), () -> now);
        return new RulesStep(() -> state, facts, () -> now).run(order());
    }

    private StepOrder order() {
        var execution = state.execution().orElseThrow();
        var plan = execution.plan();
        var step = plan.step(new StepId("check-rules")).orElseThrow();
        var effect = new Effect.RunStep(
                execution.id(), plan.hash(), plan.verb(), FRA, AMS, "fra1 burns", step, 1, Duration.ZERO);
        return new StepOrder(Example.GENESIS, effect, 1, now.plusSeconds(10), _ -> {});
    }

    private void tell(Event event) {
        state = Decider.replay(state, event, now);
    }

    private static Check check(SiteId site) {
        return Checks.critical(site.value(), "api");
    }

    private HealthBoard board() {
        var vantage = Vantage.of(Checks.HERE, List.of(check(FRA), check(AMS), check(LON)));
        return HealthBoard.begin(SETUP.deployment(), List.of(vantage), HealthPolicy.DEFAULT, now);
    }

    private static final class Held implements Lease {
        @Override
        public boolean isHeld() {
            return true;
        }

        @Override
        public long token() {
            return 1;
        }

        @Override
        public String holder() {
            return "ann at desk-1";
        }
    }

    private record Provider(ProviderId provider) implements DnsReader {
        @Override
        public Zone findZone(String zone) {
            throw new IllegalArgumentException(zone);
        }

        @Override
        public Duration minimumTtl() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Reading read(RecordKey key) {
            return Example.found(provider, Example.pointing("203.0.113.10")).reading();
        }
    }

    private static final class NoServers implements ServerList {
        @Override
        public List<Nameserver> authoritative(ProviderId provider, String zone) {
            return List.of();
        }

        @Override
        public List<Nameserver> resolvers() {
            return List.of();
        }
    }
}
