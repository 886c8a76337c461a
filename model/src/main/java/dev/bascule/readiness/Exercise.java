// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A move that ended, rehearsed or real: both prove the same. `drill` is the one that it belongs to, as
/// it stands at the end of what was read; `incident` is where the story stands.
public record Exercise(
        Verb verb,
        SiteId from,
        SiteId to,
        Instant startedAt,
        Instant endedAt,
        ExecutionStatus ending,
        Optional<Drill> drill,
        Optional<String> incident) {
    public boolean isDrill() {
        return drill.isPresent();
    }

    /// Whether both tell of the same move, however much was known of its drill.
    boolean isSame(Exercise other) {
        return startedAt.equals(other.startedAt) && verb == other.verb && to.equals(other.to);
    }

    /// Whether the drill has gone on since this was written.
    boolean isBehind(Drill newest) {
        return drill.filter(mine -> mine.isSame(newest) && !mine.equals(newest)).isPresent();
    }

    Exercise with(Drill newest) {
        return new Exercise(verb, from, to, startedAt, endedAt, ending, Optional.of(newest), incident);
    }

    /// Whether users arrived.
    public boolean hasArrived() {
        return ending == ExecutionStatus.COMPLETED || ending == ExecutionStatus.COMPLETED_WITH_EXCEPTIONS;
    }

    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}
