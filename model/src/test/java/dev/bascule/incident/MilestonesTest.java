// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import static dev.bascule.failover.Example.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Varied;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MilestonesTest {
    private static final Milestones ONSET = new Milestones(
            START,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void whatHasNotHappenedHasNoDuration() {
        assertThat(ONSET.ttd()).isEmpty();
        assertThat(ONSET.tta()).isEmpty();
        assertThat(ONSET.ttr()).isEmpty();
        assertThat(ONSET.failover()).isEmpty();
    }

    @Test
    void durationsRunFromOnsetVerdictAndStart() {
        var all = Varied.with(
                ONSET,
                "detected",
                Optional.of(START.plusSeconds(30)),
                "acknowledged",
                Optional.of(START.plusSeconds(50)),
                "started",
                Optional.of(START.plusSeconds(45)),
                "restored",
                Optional.of(START.plusSeconds(120)));
        assertThat(all.ttd()).contains(Duration.ofSeconds(30));
        assertThat(all.tta()).contains(Duration.ofSeconds(20));
        assertThat(all.ttr()).contains(Duration.ofSeconds(120));
        assertThat(all.failover()).contains(Duration.ofSeconds(75));
    }

    @Test
    void aPlannedMoveIsNotAcknowledgedFromAVerdictThatWasNotReached() {
        assertThat(Varied.with(ONSET, "acknowledged", Optional.of(START)).tta()).isEmpty();
    }
}
