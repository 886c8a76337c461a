// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import dev.bascule.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A length of time between two milestones of an incident; absent while one of them is missing.
public record Interval(String code, String name, String between, Optional<Instant> from, Optional<Instant> to) {
    public Optional<Duration> took() {
        return from.flatMap(a -> to.map(b -> Duration.between(a, b)));
    }

    /// All that are computed, in the order in which an incident goes through them.
    public static List<Interval> of(Incident incident) {
        var m = incident.milestones();
        var onset = Optional.of(m.onset());
        return List.of(
                new Interval("ttd", "Time to detect (TTD)", "onset to verdict", onset, m.detected()),
                new Interval("tta", "Time to acknowledge (TTA)", "verdict to a person", m.detected(), m.acknowledged()),
                new Interval("decide", "Time to decide", "verdict to the first step", m.detected(), m.started()),
                new Interval(
                        "publish", "DNS published", "first step to the written record", m.started(), m.dnsPublished()),
                new Interval(
                        "propagate",
                        "Propagation",
                        "written record to the resolvers",
                        m.dnsPublished(),
                        m.propagated()),
                new Interval("failover", "Execution", "first step to restored", m.started(), m.restored()),
                new Interval("ttr", "Time to restore (TTR)", "onset to restored", onset, m.restored()),
                new Interval("open", "Open for", "onset to closed", onset, m.closed()));
    }
}
