// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.check.Observation;
import dev.bascule.client.CheckPicture;
import dev.bascule.client.Refused;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.Automation;
import dev.bascule.health.CheckHistory;
import dev.bascule.health.Verdict;
import dev.bascule.incident.Recorded;
import dev.bascule.supervisor.watch.HealthDesk;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A leader by lease whose journal fills up, and a follower that becomes a leader.
@Timeout(20)
final class SupervisorTest {
    private static final DeploymentId GENESIS = new DeploymentId("genesis");
    private static final Instant AT = Instant.parse("2026-02-14T08:30:00Z");
    private static final Event STARTED = new Event.EngineStarted("ada on desk-1", "1");

    private final BlockingQueue<Effect> ran = new LinkedBlockingQueue<>();
    private final BlockingQueue<Recorded> recorded = new LinkedBlockingQueue<>();
    private volatile boolean full;
    private final Supervisor supervisor = new Supervisor(
            new Coordinator(GENESIS, this::record, State.EMPTY),
            new Unmeasured(),
            new Held(),
            InstantSource.fixed(AT),
            recorded::addAll,
            Thread.ofVirtual().factory());

    @BeforeEach
    void start() {
        supervisor.start(ran::add);
    }

    @AfterEach
    void close() {
        supervisor.close();
    }

    private List<Recorded> record(List<Decided> decided) throws StoreTrouble {
        if (full) {
            throw new StoreTrouble("The disk is full.", new IllegalStateException());
        }
        var entries = new ArrayList<Recorded>();
        for (var d : decided) {
            entries.add(new Recorded(1, GENESIS.value(), d.at(), d.at(), d.event(), d.because(), d.phase()));
        }
        return entries;
    }

    private static Event disarm() {
        return new Event.AutomationSet(Automation.DISARMED, "ada", "maintenance");
    }

    @Test
    void whoHoldsTheLeaseDecidesNothingBeforeItLeads() throws Exception {
        assertThatThrownBy(() -> supervisor.order(disarm()).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(Refused.class);
        supervisor.lead(_ -> List.of(STARTED));
        assertThat(supervisor.order(disarm()).get().event()).isEqualTo(disarm());
        assertThat(recorded.take().event()).isEqualTo(STARTED);
    }

    @Test
    void whatWasFollowedIsTakenInBeforeTheFirstWordsAreChosen() throws Exception {
        supervisor.follow(new Recorded(1, GENESIS.value(), AT, AT, disarm(), "", State.EMPTY.phase()));
        supervisor.lead(known -> known.automation() == Automation.DISARMED
                ? List.of(STARTED)
                : List.of(new Event.EngineStopped("late")));
        assertThat(recorded.take().event()).isEqualTo(STARTED);
    }

    @Test
    void whatCannotBeRecordedIsNotDoneAndIsTriedAgainWhenThereIsSpace() throws Exception {
        full = true;
        supervisor.lead(_ -> List.of(STARTED));
        assertThatThrownBy(() -> supervisor.order(disarm()).get()).hasMessageContaining("The disk is full.");
        assertThat(supervisor.trouble()).contains("The disk is full.");
        assertThat(supervisor.state()).isEqualTo(State.EMPTY);
        assertThat(ran).isEmpty();
        full = false;
        supervisor.age();
        assertThat(ran.poll(10, TimeUnit.SECONDS)).isEqualTo(new Effect.ReadActiveSite());
        assertThat(supervisor.trouble()).isEmpty();
        assertThat(recorded)
                .extracting(Recorded::event)
                .containsExactly(
                        new Event.OwnTroubleSeen(
                                "nothing could be recorded since 2026-02-14T08:30:00Z: The disk is full."),
                        STARTED);
    }

    @Test
    void theTroubleEndsWithTheFullDiskAlthoughNothingElseHappens() throws Exception {
        supervisor.lead(_ -> List.of(STARTED));
        assertThat(recorded.take().event()).isEqualTo(STARTED);
        full = true;
        assertThatThrownBy(() -> supervisor.order(disarm()).get()).hasMessageContaining("The disk is full.");
        full = false;
        supervisor.age();
        assertThat(recorded.take().event()).isInstanceOf(Event.OwnTroubleSeen.class);
        assertThat(supervisor.trouble()).isEmpty();
        assertThat(supervisor.order(disarm()).get().event()).isEqualTo(disarm());
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
            return "ada on desk-1";
        }
    }

    private static final class Unmeasured implements HealthDesk {
        @Override
        public List<Event> observe(Observation observation, Instant now) {
            return List.of();
        }

        @Override
        public void remember(List<CheckHistory.Memory> memories) {}

        @Override
        public List<Event> age(Instant now) {
            return List.of();
        }

        @Override
        public List<Verdict> verdicts() {
            return List.of();
        }

        @Override
        public List<CheckPicture> checks() {
            return List.of();
        }

        @Override
        public Optional<Duration> response(SiteId site) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> baseline(SiteId site) {
            return Optional.empty();
        }

        @Override
        public OptionalDouble successRate(SiteId site) {
            return OptionalDouble.empty();
        }
    }
}
