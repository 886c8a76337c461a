// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.topology.SiteId;
import dev.bascule.views.tiers.reading.Comparison;
import dev.bascule.views.tiers.reading.InspectorFace;
import dev.bascule.views.tiers.reading.LagLines;
import dev.bascule.views.tiers.reading.Ranked;
import java.util.List;
import java.util.Optional;

/// What stands beside the map: the ranking of candidates, everything of one site, or two sites compared.
public sealed interface Beside {
    /// The candidates, best first, the score they need, and the lag of every copy.
    record Ranking(List<Ranked> candidates, int minimum, Optional<LagLines> lags) implements Beside {
        public Ranking {
            candidates = List.copyOf(candidates);
        }
    }

    /// Everything of the selected site.
    record Inspector(InspectorFace face) implements Beside {}

    /// `sites` are those that can be chosen for either side.
    record Comparing(Comparison comparison, List<SiteId> sites) implements Beside {
        public Comparing {
            sites = List.copyOf(sites);
        }
    }
}
