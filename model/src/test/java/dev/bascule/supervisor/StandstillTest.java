// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.HealthPolicy;
import dev.bascule.incident.Recorded;
import dev.bascule.supervisor.watch.BoardDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private final List<String> order = new ArrayList<>();
    private Supervisor supervisor;

    @BeforeEach
    void begin() {
        var coordinator = new Coordinator(GENESIS, StandstillTest::numbered, State.EMPTY);
        var board = HealthBoard.begin(setup(policy()).deployment(), List.of(), HealthPolicy.DEFAULT, START);
        supervisor = new Supervisor(
                coordinator,
                new BoardDesk(board, () -> START),
                new Held(),
                () -> START,
                entries -> entries.forEach(e -> order.add(e.event().getClass().getSimpleName())),
                Thread.ofVirtual().factory());
        supervisor.start(_ -> {});
        supervisor.lead(_ -> List.of());
    }

    @AfterEach
    void end() {
        supervisor.close();
    }

    private static List<Recorded> numbered(List<Decided> decided) {
        return decided.stream()
                .map(d -> new Recorded(1, d.deployment().value(), d.at(), d.at(), d.event(), d.because(), d.phase()))
                .toList();
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
            return "here";
        }
    }

    @Test
    void nothingIsDecidedUntilItIsReleasedAndWhatItBringsComesFirst() throws Exception {
        supervisor.order(new Event.EngineStarted("here", "1")).get(10, TimeUnit.SECONDS);
        var standstill = supervisor.standStill();
        var later = supervisor.order(new Event.ActiveSiteSeen(Optional.of(FRA), "seen"));
        assertThat(standstill.reached().get(10, TimeUnit.SECONDS).setup()).isEmpty();
        assertThat(later).isNotDone();

        standstill.released().complete(List.of(new Event.Configured(setup(policy()), "next")));
        later.get(10, TimeUnit.SECONDS);

        assertThat(order.stream().filter(e -> !e.startsWith("Verdict")))
                .containsExactly("EngineStarted", "Configured", "ActiveSiteSeen");
        assertThat(supervisor.state().active()).contains(FRA);
    }

    @Test
    void releasedWithoutNewsItGoesOnAsBefore() throws Exception {
        var standstill = supervisor.standStill();
        standstill.reached().get(10, TimeUnit.SECONDS);
        standstill.release();
        supervisor.order(new Event.EngineStarted("here", "1")).get(10, TimeUnit.SECONDS);
        assertThat(order).contains("EngineStarted").doesNotContain("Configured");
    }
}
