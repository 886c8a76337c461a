// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A rehearsal in the calendar of a site: the last attempt, the last that arrived, and when the next is due;
/// due now when there never was one.
public record DrillDue(SiteId site, Rehearsal rehearsal, Optional<Exercise> lastTried, Optional<Exercise> lastArrived) {
    /// Reads the calendar of a site from the moves that ended, oldest first.
    static DrillDue of(SiteId site, Rehearsal rehearsal, List<Exercise> exercises) {
        var mine = exercises.stream().filter(e -> isOf(e, rehearsal, site)).toList();
        return new DrillDue(
                site,
                rehearsal,
                mine.isEmpty() ? Optional.empty() : Optional.of(mine.getLast()),
                mine.stream().filter(Exercise::hasArrived).reduce((_, later) -> later));
    }

    /// Whether the move is one of the site, however it ended. The whole way ends with going home from there.
    private static boolean isOf(Exercise exercise, Rehearsal rehearsal, SiteId site) {
        return switch (rehearsal) {
            case DRILL -> exercise.to().equals(site);
            case DR_TEST ->
                exercise.verb() == Verb.FAIL_BACK
                        && (exercise.from().equals(site) || exercise.to().equals(site));
        };
    }

    /// Empty when it never was done, which is overdue.
    public Optional<Instant> due() {
        return lastArrived.map(e -> rehearsal.dueAfter(e.endedAt()));
    }

    public boolean isOverdue(Instant now) {
        return due().filter(now::isBefore).isEmpty();
    }

    /// Whether the newest attempt did not arrive.
    public boolean hasFailed() {
        return lastTried.filter(e -> !e.hasArrived()).isPresent();
    }
}
