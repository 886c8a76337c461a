// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waiting that ends early when the lab closes, so that no thread outlives it.
public final class Pause implements AutoCloseable {
    private final CountDownLatch ending = new CountDownLatch(1);

    /// Waits for `howLong` and says whether the lab still stands.
    public boolean holds(Duration howLong) throws InterruptedException {
        return !ending.await(howLong.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        ending.countDown();
    }
}
