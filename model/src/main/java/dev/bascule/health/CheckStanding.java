// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.Check;
import dev.bascule.check.Observation;
import java.time.Instant;
import java.util.Optional;

/// How one check stands in the eyes of one checker: health, counters, rolling success rate (0 to 1 over the
/// last 100), baseline, last observation, whether it is flapping, and since when. `stale` means two intervals
/// were missed; health is then UNKNOWN.
public record CheckStanding(
        Check check,
        Health health,
        int consecutiveFailures,
        int consecutiveSuccesses,
        double successRate,
        Optional<Baseline> baseline,
        Optional<Observation> last,
        Optional<Observation> lastFailure,
        boolean flapping,
        boolean stale,
        Instant since,
        Optional<Instant> nextAt) {}
