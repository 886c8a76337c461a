// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.replica.Lag;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last replication lags of each site. When a primary has died its copies seem to fall behind for ever, so
/// what counts for a failover is the lag that was measured before. Safe from any thread.
public final class LagDesk {
    private static final int KEPT = 120;

    private final Map<SiteId, Deque<Lag>> lags = new HashMap<>();

    /// Takes in one round of measurements of one site.
    public synchronized void measured(SiteId site, List<Lag> round) {
        round.stream().max(Comparator.comparing(Lag::behind)).ifPresent(worst -> {
            var kept = lags.computeIfAbsent(site, s -> new ArrayDeque<>());
            kept.addLast(worst);
            if (kept.size() > KEPT) {
                kept.removeFirst();
            }
        });
    }

    public synchronized Optional<Lag> latest(SiteId site) {
        return Optional.ofNullable(lags.get(site)).map(Deque::peekLast);
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
