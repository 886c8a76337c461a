// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.drill;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One of the two moves of a drill as it stands or ended; `exceptions` counts steps that failed or were left
/// out.
public record Leg(
        ExecutionId execution, Instant startedAt, Optional<Instant> endedAt, ExecutionStatus status, int exceptions) {
    public static Leg of(Execution x) {
        return new Leg(
                x.id(), x.startedAt(), x.endedAt(), x.status(), x.exceptions().size());
    }

    public boolean hasEnded() {
        return status.isEnded();
    }

    /// From the start of its execution to users at its target; empty as long as they did not arrive.
    public Optional<Duration> took() {
        return hasArrived() ? endedAt.map(end -> Duration.between(startedAt, end)) : Optional.empty();
    }

    public boolean hasArrived() {
        return status == ExecutionStatus.COMPLETED || status == ExecutionStatus.COMPLETED_WITH_EXCEPTIONS;
    }
}
