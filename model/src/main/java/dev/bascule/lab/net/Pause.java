// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waiting that ends early when it is called off, at the latest when the lab closes, so that no thread outlives
/// it.
public final class Pause implements AutoCloseable {
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Set<Pause> parts = ConcurrentHashMap.newKeySet();

    /// A pause that can be called off by itself, and ends with this one.
    public Pause part() {
        parts.removeIf(Pause::isOver);
        var part = new Pause();
        parts.add(part);
        if (isOver()) {
            part.close();
        }
        return part;
    }

    private boolean isOver() {
        return ending.getCount() == 0;
    }

    /// Waits for `howLong` and says whether nothing called it off.
    public boolean holds(Duration howLong) throws InterruptedException {
        return !ending.await(howLong.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        ending.countDown();
        parts.forEach(Pause::close);
        parts.clear();
    }
}
