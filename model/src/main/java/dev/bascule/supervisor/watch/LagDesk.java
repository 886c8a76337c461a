// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.replica.Lag;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The last replication lags of each site. When a primary has died its copies seem to fall behind for ever, so
/// what counts for a failover is the lag that was measured before. Safe from any thread.
public final class LagDesk {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int SAMPLES = 120;

    private final Map<SiteId, Deque<Lag>> lags = new HashMap<>();

    /// Takes in one round of measurements of one site.
    public synchronized void measured(SiteId site, List<Lag> round) {
        round.stream().max(Comparator.comparing(Lag::behind)).ifPresent(worst -> {
            var kept = lags.computeIfAbsent(site, s -> new ArrayDeque<>());
            kept.addLast(worst);
            while (kept.getFirst().measuredAt().isBefore(worst.measuredAt().minus(KEPT))) {
                kept.removeFirst();
            }
        });
    }

    public synchronized Optional<Lag> latest(SiteId site) {
        return Optional.ofNullable(lags.get(site)).map(Deque::peekLast);
    }

    /// What was measured of every site in the last half hour, oldest first: some 120 samples of each at even
    /// times, and the newest.
    public synchronized List<Lag> recent() {
        return lags.values().stream()
                .flatMap(LagDesk::samples)
                .sorted(Comparator.comparing(Lag::measuredAt))
                .toList();
    }

    private static Stream<Lag> samples(Deque<Lag> kept) {
        var newest = kept.peekLast();
        var every = kept.size() / SAMPLES + 1;
        return kept.stream().filter(l -> l == newest || l.measuredAt().getEpochSecond() % every == 0);
    }

    /// The newest lag measured before `when`, else the oldest that is known.
    public synchronized Optional<Lag> before(SiteId site, Instant when) {
        var kept = lags.get(site);
        if (kept == null) {
            return Optional.empty();
        }
        Lag best = kept.peekFirst();
        for (var lag : kept) {
            if (lag.measuredAt().isBefore(when)) {
                best = lag;
            }
        }
        return Optional.ofNullable(best);
    }
}
