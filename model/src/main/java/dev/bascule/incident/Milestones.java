// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The times of an incident that durations are computed from; empty means that it has not happened. `onset` is
/// the first failed observation, `detected` the verdict, `restored` when the execution ended with users at the
/// target.
public record Milestones(
        Instant onset,
        Optional<Instant> detected,
        Optional<Instant> acknowledged,
        Optional<Instant> started,
        Optional<Instant> dnsPublished,
        Optional<Instant> propagated,
        Optional<Instant> restored,
        Optional<Instant> closed) {
    /// From onset to the verdict.
    public Optional<Duration> ttd() {
        return detected.map(t -> Duration.between(onset, t));
    }

    /// From the verdict to the first person's acknowledgement.
    public Optional<Duration> tta() {
        return detected.flatMap(d -> acknowledged.map(t -> Duration.between(d, t)));
    }

    /// From onset to restored.
    public Optional<Duration> ttr() {
        return restored.map(t -> Duration.between(onset, t));
    }

    Milestones acknowledged(Optional<Instant> at) {
        return new Milestones(onset, detected, at, started, dnsPublished, propagated, restored, closed);
    }

    Milestones restored(Optional<Instant> at) {
        return new Milestones(onset, detected, acknowledged, started, dnsPublished, propagated, at, closed);
    }

    Milestones closed(Optional<Instant> at) {
        return new Milestones(onset, detected, acknowledged, started, dnsPublished, propagated, restored, at);
    }

    /// When users were served again for good: a recovery before the execution that began at `start` did not
    /// last.
    Optional<Instant> restoredSince(Instant start, Optional<Instant> ended) {
        return restored.filter(t -> t.isAfter(start)).or(() -> ended);
    }

    /// From the start of the execution to its end.
    public Optional<Duration> failover() {
        return started.flatMap(s -> restored.map(t -> Duration.between(s, t)));
    }
}
