// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.replica.Lag;
import dev.bascule.topology.NodeId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LagDeskTest {
    private final LagDesk desk = new LagDesk();

    private static Lag lag(String node, long millis, long second) {
        return new Lag(new NodeId(node), AMS, Duration.ofMillis(millis), START.plusSeconds(second));
    }

    @Test
    void keepsTheWorstOfARound() {
        desk.measured(AMS, List.of(lag("db", 40, 1), lag("queue", 900, 1)));
        assertThat(desk.latest(AMS).map(Lag::behind)).contains(Duration.ofMillis(900));
        assertThat(desk.latest(LON)).isEmpty();
    }

    @Test
    void whatCountsAfterALossIsTheLagMeasuredBefore() {
        desk.measured(AMS, List.of(lag("db", 40, 10)));
        desk.measured(AMS, List.of(lag("db", 50, 20)));
        desk.measured(AMS, List.of(lag("db", 90_000, 30)));
        assertThat(desk.before(AMS, START.plusSeconds(25)).map(Lag::behind)).contains(Duration.ofMillis(50));
        assertThat(desk.before(AMS, START).map(Lag::behind))
                .as("the oldest that is known")
                .contains(Duration.ofMillis(40));
        assertThat(desk.before(LON, START)).isEqualTo(Optional.empty());
    }

    @Test
    void aRoundThatMeasuredNothingTellsNothing() {
        desk.measured(AMS, List.of(lag("db", 40, 10)));
        desk.measured(AMS, List.of());
        assertThat(desk.latest(AMS).map(Lag::behind)).contains(Duration.ofMillis(40));
    }

    @Test
    void tellsHalfAnHourInFewSamplesThatEndWithTheNewest() {
        for (var second = 0; second <= 3700; second++) {
            desk.measured(AMS, List.of(lag("db", second, second)));
        }
        var recent = desk.recent();
        assertThat(recent).hasSizeBetween(100, 130).isSortedAccordingTo(Comparator.comparing(Lag::measuredAt));
        assertThat(recent.getFirst().measuredAt()).isAfterOrEqualTo(START.plusSeconds(1900));
        assertThat(recent.getLast().behind()).isEqualTo(Duration.ofMillis(3700));
    }
}
