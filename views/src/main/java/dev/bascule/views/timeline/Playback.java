// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Lets the playhead run by the toolkit's own pulses.
final class Playback extends AnimationTimer {
    private static final long NONE = -1;

    private final Consumer<Duration> onPassed;
    private long last = NONE;

    /// `onPassed` hears how much time went by since the pulse before.
    Playback(Consumer<Duration> onPassed) {
        this.onPassed = onPassed;
    }

    @Override
    public void start() {
        last = NONE;
        super.start();
    }

    @Override
    public void handle(long nanos) {
        if (last != NONE) {
            onPassed.accept(Duration.ofNanos(nanos - last));
        }
        last = nanos;
    }
}
