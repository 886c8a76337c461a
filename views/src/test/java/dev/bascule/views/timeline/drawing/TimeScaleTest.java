// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.timeline.figure.Window;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private static final Instant BETWEEN_SECONDS = Instant.parse("2026-03-11T09:41:54.600Z");

    private final TimeScale time =
            new TimeScale(new Window(BETWEEN_SECONDS, BETWEEN_SECONDS.plusSeconds(32)), 168, 1448);

    @Test
    void marksNothingBeforeTheWindowBegins() {
        assertThat(time.ticks(Optional.empty()))
                .isNotEmpty()
                .allSatisfy(tick -> assertThat(time.x(tick.at())).isBetween(168.0, 1448.0));
    }

    @Test
    void countsFromAnInstantInStepsThatMeetIt() {
        var zero = BETWEEN_SECONDS.plusMillis(10_300);
        var ticks = time.ticks(Optional.of(zero));
        assertThat(ticks).extracting(TimeScale.Tick::at).contains(zero);
        assertThat(ticks.getFirst().at()).isAfterOrEqualTo(BETWEEN_SECONDS);
        assertThat(ticks.getFirst().label()).isEqualTo("−00:10");
    }
}
