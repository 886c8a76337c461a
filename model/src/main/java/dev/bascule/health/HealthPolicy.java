// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import java.time.Duration;

/// How observations are judged. `degradationRatio` 0.5 means degraded above 1.5 times the baseline;
/// `flapChanges` turns between passing and failing within `flapWindow` make a check flapping; a checker that sees
/// `isolationShare` of all its checks fail at once is isolated.
public record HealthPolicy(
        double degradationRatio,
        boolean refusedIsImmediate,
        QuorumRule quorum,
        int flapChanges,
        Duration flapWindow,
        double isolationShare) {
    public static final HealthPolicy DEFAULT =
            new HealthPolicy(0.5, false, new QuorumRule.Majority(), 4, Duration.ofMinutes(2), 0.8);
}
