// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The threads of an engine: virtual ones for what waits for the network, platform ones for drivers that block
/// in native code, a ticker for probes alone, another for alarms, which nothing may delay, and a few for
/// regular work.
public final class Threads implements AutoCloseable {
    public final ExecutorService virtual = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("engine-", 0).factory());
    public final ExecutorService drivers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("driver-", 0).factory());
    public final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticker").factory());
    public final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alarms").factory());
    public final ScheduledExecutorService pulse = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("pulse-", 0).factory());

    /// Ends first what begins work, then what does it, and last what the work waits for, so that nothing is
    /// handed to threads that are gone.
    @Override
    public void close() {
        try {
            for (var threads : List.of(ticker, alarms, pulse, virtual, drivers)) {
                threads.shutdownNow();
                var _ = threads.awaitTermination(2, TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
