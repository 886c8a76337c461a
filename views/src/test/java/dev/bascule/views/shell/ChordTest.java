// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.FxTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChordTest extends FxTest {
    private static final long LONG = TimeUnit.SECONDS.toNanos(5);

    @Test
    void aWindowThatWasTooBusyToDrawLosesNoSecondKey() {
        runOnFx(() -> {
            var chord = new Chord();
            chord.begin();
            chord.handle(0);
            chord.handle(LONG);
            assertThat(chord.end()).isTrue();
            assertThat(chord.end()).as("each once").isFalse();
        });
    }

    @Test
    void aLetterLongAfterItIsALetter() {
        runOnFx(() -> {
            var chord = new Chord();
            chord.begin();
            for (var frame = 0; frame < Chord.FRAMES; frame++) {
                chord.handle(frame);
            }
            assertThat(chord.end()).isFalse();
        });
    }
}
