// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that only moves when somebody waits on it, and remembers the waits.
public final class ManualClock implements InstantSource, Pause {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now;

    public ManualClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void await(Duration duration) {
        waits.add(duration);
        now = now.plus(duration);
    }

    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }
}
