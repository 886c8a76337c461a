// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Observation;
import dev.bascule.health.CheckHistory;
import dev.bascule.health.HealthBoard;
import dev.bascule.topology.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// The recorded observations as they come in, an hour at a time, and the moments at which a silent check grows
/// stale in between.
final class Eyes {
    private static final Duration STRIDE = Duration.ofHours(1);
    private static final int REMEMBERED = 100;

    private final Past past;
    private final Trial trial;
    private final Instant from;
    private final Deque<Instant> strides = new ArrayDeque<>();
    private final Deque<Observation> coming = new ArrayDeque<>();
    private final Map<Series, Instant> expiries = new HashMap<>();
    private final PriorityQueue<Expiry> next = new PriorityQueue<>(Comparator.comparing(Expiry::at));
    private final Map<Series, Duration> patience = new HashMap<>();

    private record Series(CheckId check, CheckerId checker) {}

    private record Expiry(Instant at, Series series) {}

    /// `from` is when looking begins, which may be before the trial does.
    Eyes(Past past, Trial trial, Instant from) {
        this.past = past;
        this.trial = trial;
        this.from = from;
        for (var at = from; at.isBefore(trial.to()); at = at.plus(STRIDE)) {
            strides.add(at);
        }
        trial.vantages()
                .forEach(v -> v.checks()
                        .forEach(c -> patience.put(
                                new Series(c.id(), v.checker()),
                                c.interval().multipliedBy(2).plusMillis(1))));
    }

    /// A board on which nothing was seen yet.
    HealthBoard open(Deployment deployment) {
        return board(deployment, from);
    }

    /// The board of a process that starts again: it knows what is usual, and no health.
    HealthBoard reopen(HealthBoard before, Deployment deployment, Instant at) {
        var memories = before.lines()
                .map(line -> CheckHistory.Memory.of(
                        line.history().check(),
                        line.checker(),
                        line.history().seen().samples().newest(REMEMBERED),
                        trial.policy().health()))
                .filter(memory -> memory.samples().size() > 0)
                .toList();
        return board(deployment, at).remember(memories);
    }

    private HealthBoard board(Deployment deployment, Instant at) {
        patience.keySet().forEach(series -> heard(series, at));
        return HealthBoard.begin(deployment, trial.vantages(), trial.policy().health(), at);
    }

    /// When the next thing is seen, or missed; empty when nothing more comes.
    Optional<Instant> nextAt() {
        refill();
        var observed = Optional.ofNullable(coming.peek()).map(Observation::endedAt);
        while (!next.isEmpty()
                && !next.peek().at().equals(expiries.get(next.peek().series()))) {
            next.poll();
        }
        var missed = Optional.ofNullable(next.peek()).map(Expiry::at);
        return missed.filter(at -> observed.map(at::isBefore).orElse(true)).or(() -> observed);
    }

    /// Takes what [#nextAt] announced.
    HealthBoard.Next see(HealthBoard board) {
        var at = nextAt().orElseThrow();
        var observation = coming.peek();
        if (observation == null || !observation.endedAt().equals(at)) {
            next.poll();
            return board.age(at);
        }
        coming.poll();
        heard(new Series(observation.check(), observation.checker()), at);
        return board.observe(observation, at);
    }

    private void heard(Series series, Instant at) {
        var expiry = at.plus(patience.getOrDefault(series, STRIDE));
        expiries.put(series, expiry);
        next.add(new Expiry(expiry, series));
    }

    private void refill() {
        while (coming.isEmpty() && !strides.isEmpty()) {
            var begin = strides.poll();
            var end = begin.plus(STRIDE);
            coming.addAll(past.observations(begin, end.isBefore(trial.to()) ? end : trial.to()));
        }
    }
}
