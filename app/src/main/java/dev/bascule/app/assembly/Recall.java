// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.check.Observations;
import dev.bascule.failover.Event;
import dev.bascule.health.CheckHistory;
import dev.bascule.incident.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Reads what an earlier life of this process learned of each check: a few hundred results of the last week,
/// and only those measured under the very configuration that is in force now, since an edited check may look at
/// something else. One bounded query for each check and checker.
record Recall(Observations observations, InstantSource clock) {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST = 200;

    /// Since when the configuration with this digest has been in force without a break; empty if the journal
    /// ends with another one.
    static Optional<Instant> inForceSince(List<Recorded> past, String digest) {
        return past.reversed().stream()
                .filter(r -> r.event() instanceof Event.Configured)
                .takeWhile(r -> ((Event.Configured) r.event()).digest().equals(digest))
                .map(Recorded::at)
                .reduce((_, earlier) -> earlier);
    }

    List<CheckHistory.Memory> of(DeploymentAssembly.Plan plan, List<Recorded> past) {
        return inForceSince(past, plan.digest()).map(since -> of(plan, since)).orElse(List.of());
    }

    private List<CheckHistory.Memory> of(DeploymentAssembly.Plan plan, Instant since) {
        var now = clock.instant();
        var oldest = now.minus(LONGEST);
        var from = since.isAfter(oldest) ? since : oldest;
        var policy = plan.spec().setup().policy().health();
        return plan.vantages().stream()
                .flatMap(v -> v.checks().stream()
                        .map(check -> CheckHistory.Memory.of(
                                check,
                                v.checker(),
                                observations.newest(check.id(), v.checker(), from, now, MOST),
                                policy)))
                .filter(memory -> memory.samples().size() > 0)
                .toList();
    }
}
