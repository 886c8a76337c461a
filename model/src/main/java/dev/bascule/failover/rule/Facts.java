// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;

/// Everything a decision is based on, read at one time by read-only means: sites, providers, and whether this
/// process leads.
public record Facts(Instant at, List<SiteFacts> sites, List<ProviderReading> readings, boolean leads, String leader) {
    public Facts {
        sites = List.copyOf(sites);
        readings = List.copyOf(readings);
    }

    public SiteFacts of(SiteId site) {
        return sites.stream()
                .filter(s -> s.site().equals(site))
                .findFirst()
                .orElseGet(() -> SiteFacts.unmeasured(site));
    }
}
