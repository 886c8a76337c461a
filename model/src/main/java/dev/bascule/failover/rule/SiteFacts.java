// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was measured of one site when facts were gathered. Empty means not measured, never zero.
public record SiteFacts(
        SiteId site,
        Optional<Verdict> verdict,
        Optional<Duration> response,
        Optional<Duration> baseline,
        OptionalDouble successRate,
        Optional<Duration> lag,
        Optional<Instant> lagMeasuredAt) {
    public static SiteFacts unmeasured(SiteId site) {
        return new SiteFacts(
                site,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
