// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything on the map at one time. `stores` are the nodes that hold data. `staleSince` is when replication
/// lag was measured last, if that is too long ago;
/// `measuredAt` when anything was.
public record TierMap(
        List<Region> regions,
        List<String> stores,
        List<Lane> lanes,
        List<Link> links,
        List<Ranked> ranking,
        int minimum,
        List<LossLine> losses,
        Optional<LagLines> lags,
        Optional<Instant> measuredAt,
        Optional<Instant> staleSince) {
    public TierMap {
        regions = List.copyOf(regions);
        stores = List.copyOf(stores);
        lanes = List.copyOf(lanes);
        links = List.copyOf(links);
        ranking = List.copyOf(ranking);
        losses = List.copyOf(losses);
    }

    /// The cards lane by lane, each from its first column to its last.
    public List<SiteCard> cards() {
        return lanes.stream()
                .flatMap(l -> l.columns().stream())
                .flatMap(List::stream)
                .toList();
    }

    public Optional<SiteCard> card(SiteId site) {
        return cards().stream().filter(c -> c.id().equals(site)).findFirst();
    }
}
