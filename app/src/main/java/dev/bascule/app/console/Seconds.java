// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs something on the FX thread once a second until it is closed. An animation would do the same at the
/// price of sixty pulses a second.
final class Seconds implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("seconds").factory());

    Seconds(Executor fxThread, Runnable tick) {
        var _ = clock.scheduleAtFixedRate(() -> fxThread.execute(tick), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
