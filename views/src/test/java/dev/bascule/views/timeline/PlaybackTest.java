// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.FxTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaybackTest extends FxTest {
    private static final long FRAME = 400_000_000;

    @Test
    void everyPulseMovesThePlayheadUnlessMotionIsToBeReduced() {
        assertThat(told(false)).containsExactly(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMillis(400));
        assertThat(told(true)).as("in steps of a second or more, none lost").containsExactly(Duration.ofMillis(1200));
    }

    private static List<Duration> told(boolean isStill) {
        var told = new ArrayList<Duration>();
        runOnFx(() -> {
            var playback = new Playback(() -> isStill, told::add);
            for (var pulse = 0; pulse < 4; pulse++) {
                playback.handle(pulse * FRAME);
            }
        });
        return told;
    }
}
