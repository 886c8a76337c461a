// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The points that part the run of a move: when DNS could be changed, was changed, was answered, and was
/// believed. Empty means that it has not happened.
record MovePoints(Execution move) {
    boolean has(Class<? extends Action> kind) {
        return !runs(kind).isEmpty();
    }

    /// When all that the first change of DNS waits for was done; a second attempt counts to the change itself.
    Optional<Instant> ready() {
        var before = runs(Action.SwitchDns.class).stream()
                .flatMap(r -> r.step().after().stream())
                .distinct()
                .flatMap(id -> move.run(id).stream())
                .toList();
        return before.isEmpty() ? Optional.of(move.startedAt()) : allEnded(before);
    }

    /// When the last step of a kind had ended.
    Optional<Instant> ended(Class<? extends Action> kind) {
        return allEnded(runs(kind));
    }

    /// The longest time that a cache may keep what stood there before.
    Duration ttl() {
        return runs(Action.SwitchDns.class).stream()
                .flatMap(r -> r.step().action() instanceof Action.SwitchDns(var change)
                        ? Optional.of(change.before().ttl()).stream()
                        : Optional.<Duration>empty().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /// When the steps of a kind were to begin, counted from the start of the move.
    static Duration plannedStart(Plan plan, Class<? extends Action> kind) {
        var starts = plan.expectedStarts();
        return steps(plan, kind).stream()
                .map(s -> starts.getOrDefault(s.id(), Duration.ZERO))
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /// When the last step of a kind was to be done, counted from the start of the move.
    static Duration plannedEnd(Plan plan, Class<? extends Action> kind) {
        var starts = plan.expectedStarts();
        return steps(plan, kind).stream()
                .map(s -> starts.getOrDefault(s.id(), Duration.ZERO).plus(s.expected()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static List<Step> steps(Plan plan, Class<? extends Action> kind) {
        return plan.steps().stream().filter(s -> kind.isInstance(s.action())).toList();
    }

    private List<StepRun> runs(Class<? extends Action> kind) {
        return move.runs().stream()
                .filter(r -> kind.isInstance(r.step().action()))
                .toList();
    }

    private static Optional<Instant> allEnded(List<StepRun> runs) {
        return runs.stream().allMatch(r -> r.endedAt().isPresent())
                ? runs.stream().flatMap(r -> r.endedAt().stream()).max(Instant::compareTo)
                : Optional.empty();
    }
}
