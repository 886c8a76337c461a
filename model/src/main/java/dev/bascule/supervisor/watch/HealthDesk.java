// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.check.Observation;
import dev.bascule.client.CheckPicture;
import dev.bascule.failover.Event;
import dev.bascule.health.CheckHistory;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Port: the health of one deployment as it is judged from observations. Written by its supervisor's thread
/// alone; reading is safe from any thread.
public interface HealthDesk {
    /// Takes an observation in and returns the checks that turned by it.
    List<Event> observe(Observation observation, Instant now);

    /// Takes in what an earlier life of this process learned; no verdict changes by it.
    void remember(List<CheckHistory.Memory> memories);

    /// Lets time pass: what stopped reporting becomes stale.
    List<Event> age(Instant now);

    /// The verdict on every site, as of the last observation or ageing.
    List<Verdict> verdicts();

    List<CheckPicture> checks();

    /// Median response time of the critical checks of a site, and what it usually is.
    Optional<Duration> response(SiteId site);

    Optional<Duration> baseline(SiteId site);

    /// Share of passed probes of the critical checks of a site, 0 to 1.
    OptionalDouble successRate(SiteId site);
}
