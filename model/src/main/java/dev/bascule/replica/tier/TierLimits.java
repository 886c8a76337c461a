// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica.tier;

import dev.bascule.topology.Tier;
import java.time.Duration;

/// What a site of a tier keeps to when traffic moves to it: users are served within `recovery`, and its copy is
/// at most
/// `loss` behind.
public record TierLimits(Duration recovery, Duration loss) {
    private static final TierLimits HOT = new TierLimits(Duration.ofMinutes(3), Duration.ofSeconds(1));
    private static final TierLimits WARM = new TierLimits(Duration.ofMinutes(10), Duration.ofSeconds(5));
    private static final TierLimits COLD = new TierLimits(Duration.ofMinutes(30), Duration.ofSeconds(60));

    public static TierLimits of(Tier tier) {
        return switch (tier) {
            case HOT -> HOT;
            case WARM -> WARM;
            case COLD -> COLD;
        };
    }
}
