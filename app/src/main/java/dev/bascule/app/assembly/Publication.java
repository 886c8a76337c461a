// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Shows the first piece of news at once, and what comes on its heels together after a short rest: an outage
/// brings hundreds in a second, and a picture of everything for each would take the processor from those who
/// look. Any thread.
final class Publication {
    private static final long REST_MILLIS = 200;

    private final Runnable show;
    private final Executor pulse;
    private final Executor afterRest;
    private final AtomicReference<Pace> pace = new AtomicReference<>(Pace.FREE);

    private enum Pace {
        FREE,
        RESTING,
        AWAITED
    }

    /// Runs `show` on `pulse`.
    Publication(Runnable show, Executor pulse) {
        this(show, pulse, CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, pulse));
    }

    /// `afterRest` runs something on the pulse once a rest is over.
    Publication(Runnable show, Executor pulse, Executor afterRest) {
        this.show = show;
        this.pulse = pulse;
        this.afterRest = afterRest;
    }

    void soon() {
        if (pace.getAndUpdate(p -> p == Pace.FREE ? Pace.RESTING : Pace.AWAITED) == Pace.FREE) {
            pulse.execute(this::showAndRest);
        }
    }

    synchronized void now() {
        show.run();
    }

    private void showAndRest() {
        now();
        afterRest.execute(this::rested);
    }

    private void rested() {
        if (!pace.compareAndSet(Pace.RESTING, Pace.FREE)) {
            pace.set(Pace.RESTING);
            showAndRest();
        }
    }
}
