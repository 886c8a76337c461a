// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.replica.tier.TierLimits;
import dev.bascule.topology.Tier;
import java.util.List;

/// One tier across all regions: its cards by column, none where no site of the tier is.
public record Lane(Tier tier, List<List<SiteCard>> columns) {
    public Lane {
        columns = columns.stream().map(List::copyOf).toList();
    }

    public TierLimits limits() {
        return TierLimits.of(tier);
    }

    public String meaning() {
        return switch (tier) {
            case HOT -> "All services up, data streaming";
            case WARM -> "Data streaming, some services up";
            case COLD -> "Data shipped, services to be started";
        };
    }
}
