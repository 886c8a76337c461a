// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.lead;

import java.time.Duration;
import java.time.Instant;

/// The next update that was promised, and how long from one to the next; each update arms it anew.
public record NextUpdate(Instant due, Duration every, String by, Instant promisedAt) {
    public static NextUpdate promised(String by, Instant at, Instant due) {
        return new NextUpdate(due, Duration.between(at, due), by, at);
    }

    /// After an update at that time; one that was told long ago takes nothing back.
    public NextUpdate armedAfter(Instant update) {
        var next = update.plus(every);
        return next.isAfter(due) ? new NextUpdate(next, every, by, promisedAt) : this;
    }

    public boolean isOverdue(Instant now) {
        return now.isAfter(due);
    }

    /// How long until it is due, or how long it has been.
    public Duration distance(Instant now) {
        return Duration.between(now, due).abs();
    }
}
