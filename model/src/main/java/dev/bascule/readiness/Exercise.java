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
/// it stood when the move ended; `incident` is where the story stands.
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

    /// Whether users arrived.
    public boolean hasArrived() {
        return ending == ExecutionStatus.COMPLETED || ending == ExecutionStatus.COMPLETED_WITH_EXCEPTIONS;
    }

    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}
