// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.failover.rule.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The clocks of a run: how long it has taken, how long it will take as things stand, and what was planned.
/// `predicted` is empty while the run waits for a person; `published` is when the last provider took its change.
public record RunForecast(
        Duration elapsed,
        Optional<Duration> predicted,
        Duration estimate,
        Optional<Duration> objective,
        Optional<Duration> published) {

    /// Reckons from what has passed, from what is planned, and from what resolvers say of their caches.
    public static RunForecast of(Execution run, DnsPicture dns, Policy policy, Instant now) {
        var elapsed = Duration.between(run.startedAt(), run.endedAt().orElse(now));
        return new RunForecast(
                elapsed,
                predicted(run, dns, elapsed, now),
                run.plan().expected(),
                policy.rtoObjective(),
                published(run));
    }

    private static Optional<Duration> predicted(Execution run, DnsPicture dns, Duration elapsed, Instant now) {
        if (run.status() != ExecutionStatus.RUNNING) {
            return run.status().isEnded() ? Optional.of(elapsed) : Optional.empty();
        }
        var ends = new HashMap<StepId, Instant>();
        for (var step : run.runs()) {
            ends.put(step.step().id(), end(step, ends, run.startedAt(), dns, now));
        }
        return ends.values().stream().max(Instant::compareTo).map(end -> Duration.between(run.startedAt(), end));
    }

    private static Instant end(StepRun run, Map<StepId, Instant> ends, Instant begin, DnsPicture dns, Instant now) {
        var step = run.step();
        return switch (run.status()) {
            case DONE, SKIPPED, FAILED -> run.endedAt().orElse(now);
            case RUNNING -> {
                var planned = run.startedAt().orElse(now).plus(step.expected());
                var likely = step.action() instanceof Action.AwaitResolvers
                        ? dns.predictedDone().orElse(planned)
                        : planned;
                yield likely.isBefore(now) ? now : likely;
            }
            case WAITING -> {
                var ready = step.after().stream()
                        .map(before -> ends.getOrDefault(before, begin))
                        .max(Instant::compareTo)
                        .orElse(begin);
                yield (ready.isBefore(now) ? now : ready).plus(step.expected());
            }
        };
    }

    private static Optional<Duration> published(Execution run) {
        var changes = run.runs().stream()
                .filter(r -> r.step().action() instanceof Action.SwitchDns)
                .toList();
        var ends =
                changes.stream().map(StepRun::endedAt).flatMap(Optional::stream).toList();
        return !changes.isEmpty() && ends.size() == changes.size()
                ? ends.stream().max(Instant::compareTo).map(end -> Duration.between(run.startedAt(), end))
                : Optional.empty();
    }
}
