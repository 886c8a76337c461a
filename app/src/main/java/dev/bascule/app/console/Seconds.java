// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Runs something on the FX thread about once a second until it is closed, both there. An animation would do the
/// same at the price of sixty pulses a second.
final class Seconds implements AutoCloseable {
    private final Executor aSecondLater;
    private final Runnable tick;
    private boolean isOpen = true;

    Seconds(Executor fxThread, Runnable tick) {
        this.aSecondLater = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, fxThread);
        this.tick = tick;
        aSecondLater.execute(this::pass);
    }

    private void pass() {
        if (isOpen) {
            tick.run();
            aSecondLater.execute(this::pass);
        }
    }

    @Override
    public void close() {
        isOpen = false;
    }
}
