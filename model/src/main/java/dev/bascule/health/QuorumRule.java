// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import java.util.Collections;
import java.util.List;

/// How many checkers must agree: a majority (at least 2 where 2 exist), all, or a fixed number.
public sealed interface QuorumRule {
    record Majority() implements QuorumRule {}

    record All() implements QuorumRule {}

    record AtLeast(int checkers) implements QuorumRule {
        public AtLeast {
            if (checkers < 1) {
                throw new IllegalArgumentException("A quorum needs at least 1 checker, not " + checkers + ".");
            }
        }
    }

    /// Votes needed among `checkers` vantage points.
    default int needed(int checkers) {
        return switch (this) {
            case Majority _ -> Math.max(checkers / 2 + 1, Math.min(2, checkers));
            case All _ -> Math.max(1, checkers);
            case AtLeast(var n) -> n;
        };
    }

    /// What enough of these votes agree on. UNKNOWN agrees with nothing, a worse vote never makes it HEALTHY
    /// nor takes UNHEALTHY back, and without agreement it is UNKNOWN.
    default Health agreed(List<Health> votes) {
        var needed = needed(votes.size());
        var unhealthy = Collections.frequency(votes, Health.UNHEALTHY);
        var degraded = Collections.frequency(votes, Health.DEGRADED);
        var healthy = Collections.frequency(votes, Health.HEALTHY);
        if (unhealthy >= needed) {
            return Health.UNHEALTHY;
        }
        if (healthy >= needed) {
            return Health.HEALTHY;
        }
        var serving = degraded > 0 && degraded + healthy >= needed;
        return serving || unhealthy + degraded >= needed ? Health.DEGRADED : Health.UNKNOWN;
    }
}
