// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Effect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs things later, by the injected clock.
public final class Alarms {
    private final ScheduledExecutorService scheduler;
    private final InstantSource clock;

    public Alarms(ScheduledExecutorService scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void at(Effect.WakeAt wake, Runnable ring) {
        after(Duration.between(clock.instant(), wake.at()), ring);
    }

    void after(Duration delay, Runnable then) {
        if (!scheduler.isShutdown()) {
            var _ = scheduler.schedule(then, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        }
    }
}
