// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Lets the playhead run by the toolkit's own pulses, or step once a second where motion is to be reduced.
final class Playback extends AnimationTimer {
    private static final long NONE = -1;

    private static final long STEP = 1_000_000_000;

    private final BooleanSupplier isStill;
    private final Consumer<Duration> onPassed;
    private long last = NONE;

    /// `onPassed` hears how much time went by since it was told before.
    Playback(BooleanSupplier isStill, Consumer<Duration> onPassed) {
        this.isStill = isStill;
        this.onPassed = onPassed;
    }

    @Override
    public void start() {
        last = NONE;
        super.start();
    }

    @Override
    public void handle(long nanos) {
        if (last == NONE) {
            last = nanos;
        } else if (!isStill.getAsBoolean() || nanos - last >= STEP) {
            onPassed.accept(Duration.ofNanos(nanos - last));
            last = nanos;
        }
    }
}
