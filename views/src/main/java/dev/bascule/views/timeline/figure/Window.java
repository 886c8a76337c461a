// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time that is looked at; never shorter than two seconds.
public record Window(Instant from, Instant to) {
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    public Window {
        if (Duration.between(from, to).compareTo(SHORTEST) < 0) {
            to = from.plus(SHORTEST);
        }
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    public Instant at(double share) {
        return from.plusMillis(Math.round(length().toMillis() * share));
    }

    /// As `at`, in milliseconds of the epoch, for drawings that ask for each pixel.
    public long millisAt(double share) {
        var start = from.toEpochMilli();
        return start + Math.round((to.toEpochMilli() - start) * share);
    }

    /// Where `at` lies from 0 to 1, outside below and above.
    public double share(Instant at) {
        return share(at.toEpochMilli());
    }

    /// As `share`, for an instant in milliseconds of the epoch.
    public double share(long millis) {
        var start = from.toEpochMilli();
        return (double) (millis - start) / (to.toEpochMilli() - start);
    }

    /// Shorter by `factor` below 1, longer above; `anchor` stays where it is.
    public Window zoomed(Instant anchor, double factor) {
        var before = Math.round(Duration.between(from, anchor).toMillis() * factor);
        var after = Math.round(Duration.between(anchor, to).toMillis() * factor);
        return new Window(anchor.minusMillis(before), anchor.plusMillis(after));
    }

    public Window moved(Duration by) {
        return new Window(from.plus(by), to.plus(by));
    }

    /// The same length inside `outer`, or all of `outer` where it is longer.
    public Window within(Window outer) {
        if (length().compareTo(outer.length()) >= 0) {
            return outer;
        }
        if (from.isBefore(outer.from)) {
            return new Window(outer.from, outer.from.plus(length()));
        }
        return to.isAfter(outer.to) ? new Window(outer.to.minus(length()), outer.to) : this;
    }
}
