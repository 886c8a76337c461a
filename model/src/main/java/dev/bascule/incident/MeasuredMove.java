// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Decider;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A move that ended with users at its target, as the journal tells it. A move that was given up or rolled back
/// is none.
/// `isDrill` marks rehearsals.
public record MeasuredMove(Verb verb, SiteId from, SiteId to, Instant startedAt, Instant endedAt, boolean isDrill) {
    private static final int COUNTED = 3;

    /// From the start of the execution to its end; how long it took to notice and to decide comes on top.
    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }

    /// The completed moves of a stretch of a journal, oldest first; `state` is what held before it.
    public static List<MeasuredMove> of(State state, List<Recorded> entries) {
        var found = new ArrayList<MeasuredMove>();
        for (var entry : entries) {
            var next = Decider.replay(state, entry.event(), entry.at());
            var was = state.execution().filter(MeasuredMove::isCompleted);
            var drill = state.isDrill();
            next.execution()
                    .filter(x -> isCompleted(x)
                            && was.filter(w -> w.id().equals(x.id())).isEmpty())
                    .flatMap(x -> x.endedAt()
                            .map(end -> new MeasuredMove(
                                    x.plan().verb(), x.plan().from(), x.plan().to(), x.startedAt(), end, drill)))
                    .ifPresent(found::add);
            state = next;
        }
        return List.copyOf(found);
    }

    /// What a move to `site` may be expected to take: the longest of the last three that were completed.
    public static Optional<Duration> expected(List<MeasuredMove> moves, SiteId site) {
        var there = moves.stream().filter(m -> m.to().equals(site)).toList();
        return there.subList(Math.max(0, there.size() - COUNTED), there.size()).stream()
                .map(MeasuredMove::took)
                .max(Comparator.naturalOrder());
    }

    private static boolean isCompleted(Execution move) {
        return move.status() == ExecutionStatus.COMPLETED || move.status() == ExecutionStatus.COMPLETED_WITH_EXCEPTIONS;
    }
}
