// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.ribbon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.incident.budget.Part;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.incident.budget.Segment;
import dev.bascule.views.control.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RibbonReadingTest {
    private static final Instant ONSET = Instant.parse("2026-03-12T09:40:10Z");

    private static Ribbon ribbon(Optional<Duration> objective, boolean isOver) {
        var first = new Segment(Part.DETECT, ONSET, ONSET.plusSeconds(40), false);
        var second = new Segment(Part.DECIDE, ONSET.plusSeconds(40), ONSET.plusSeconds(100), !isOver);
        return new Ribbon(List.of(first, second), Map.of(Part.DETECT, Duration.ofSeconds(35)), objective, isOver);
    }

    @Test
    void whatLiesBeyondTheObjectiveIsCutOffAndSaidInWords() {
        var reading = RibbonReading.of(ribbon(Optional.of(Duration.ofSeconds(80)), true));
        assertThat(reading.pieces()).extracting(RibbonReading.Piece::isOver).containsExactly(false, false, true);
        assertThat(reading.pieces().getLast().from()).isCloseTo(0.8, Offset.offset(1e-9));
        assertThat(reading.pieces().getLast().to()).isCloseTo(1, Offset.offset(1e-9));
        assertThat(reading.verdict())
                .isEqualTo(new RibbonReading.Verdict("OVER by 00:20", "took 01:40, objective 01:20"));
        assertThat(reading.mark()).isEqualTo(Mark.UNHEALTHY);
    }

    @Test
    void anObjectiveThatHoldsLeavesRoomAtTheEnd() {
        var reading = RibbonReading.of(ribbon(Optional.of(Duration.ofSeconds(200)), true));
        assertThat(reading.pieces()).noneMatch(RibbonReading.Piece::isOver);
        assertThat(reading.pieces().getLast().to()).isCloseTo(0.5, Offset.offset(1e-9));
        assertThat(reading.verdict().words()).isEqualTo("01:40 left");
        assertThat(reading.mark()).isEqualTo(Mark.HEALTHY);
    }

    @Test
    void whatStillGrowsSaysSo() {
        var reading = RibbonReading.of(ribbon(Optional.of(Duration.ofSeconds(200)), false));
        assertThat(reading.pieces().getLast().figure()).isEqualTo("01:00 so far");
        assertThat(reading.spoken()).contains("decide 01:00 so far", "so far 01:40");
    }

    @Test
    void withoutAnObjectiveItSaysHowToSetOne() {
        var reading = RibbonReading.of(ribbon(Optional.empty(), true));
        assertThat(reading.verdict().against()).contains("objectives.rto");
        assertThat(reading.mark()).isNull();
        assertThat(reading.objective()).isEmpty();
    }
}
