// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.failover.Event;
import dev.bascule.incident.Recorded;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Shows news at once, however many pieces of it come together; news that comes in hundreds when everything
/// turns is shown and then rested, for a picture of everything for each would take the processor from those who
/// look. Any thread.
final class Publication {
    private static final long REST_MILLIS = 200;

    private final Runnable show;
    private final Executor pulse;
    private final Executor afterRest;
    private final AtomicBoolean due = new AtomicBoolean();
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

    /// Checks turn in hundreds; every other entry is one that somebody waits for, such as a step of a run.
    void show(List<Recorded> entries) {
        if (entries.stream().allMatch(e -> e.event() instanceof Event.CheckTurned)) {
            paced();
        } else {
            atOnce();
        }
    }

    void atOnce() {
        if (due.compareAndSet(false, true)) {
            pulse.execute(() -> {
                due.set(false);
                now();
            });
        }
    }

    /// The first piece at once, what comes on its heels together after a short rest.
    void paced() {
        if (pace.getAndUpdate(p -> p == Pace.FREE ? Pace.RESTING : Pace.AWAITED) == Pace.FREE) {
            pulse.execute(this::showAndRest);
        }
    }

    synchronized void now() {
        show.run();
    }

    private void showAndRest() {
        try {
            now();
        } finally {
            afterRest.execute(this::rested);
        }
    }

    private void rested() {
        if (!pace.compareAndSet(Pace.RESTING, Pace.FREE)) {
            pace.set(Pace.RESTING);
            showAndRest();
        }
    }
}
