// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.health.Health;
import dev.bascule.replica.Lag;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Marks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was measured of one site, as this process sees it. Empty means not measured.
record SiteMeasures(DeploymentPicture picture, Site site, String store, Instant now) {
    private static final String INTEGRITY = "integrity";

    SiteId id() {
        return site.id();
    }

    boolean isActive() {
        return picture.active().equals(Optional.of(site.id()));
    }

    /// The checks of the site in the eyes of the checker that is named first.
    List<CheckPicture> checks() {
        var mine = picture.checks().stream()
                .filter(c -> c.standing().check().id().site().equals(Optional.of(site.id())))
                .toList();
        return mine.stream()
                .filter(c -> c.checker().equals(mine.getFirst().checker()))
                .toList();
    }

    Health health() {
        return picture.verdict(site.id()).map(v -> v.health()).orElse(Health.UNKNOWN);
    }

    /// What the quorum says, or worse if a check is loud; a cold site that could serve stands by.
    Mark mark() {
        var marks = new ArrayList<Mark>();
        var verdict = Marks.of(health());
        marks.add(verdict == Mark.HEALTHY && site.tier() == Tier.COLD && !isActive() ? Mark.STANDBY : verdict);
        checks().stream()
                .map(c -> Marks.of(c.standing().health()))
                .filter(Mark::isLoud)
                .forEach(marks::add);
        return Mark.worst(marks);
    }

    Optional<Lag> lag() {
        var newest = new HashMap<NodeId, Lag>();
        picture.lags().stream()
                .filter(l -> l.site().equals(site.id()) && isOf(l, store))
                .forEach(l -> newest.put(l.node(), l));
        return newest.values().stream().max(Comparator.comparing((Lag l) -> l.dataAge(now)));
    }

    /// The slowest critical check; of any check where none is critical.
    Optional<Duration> latency() {
        var critical =
                checks().stream().filter(c -> c.standing().check().critical()).toList();
        return (critical.isEmpty() ? checks() : critical)
                .stream().flatMap(c -> c.p95().stream()).max(Comparator.naturalOrder());
    }

    /// The lowest share of passed checks, 0 to 1, of checks that have a result.
    OptionalDouble success() {
        return checks().stream()
                .filter(c -> c.standing().last().isPresent())
                .mapToDouble(c -> c.standing().successRate())
                .min();
    }

    /// A check by the name `integrity` is what measures whether a copy is whole.
    Optional<Health> integrity() {
        return checks().stream()
                .filter(c -> c.standing().check().id().name().equals(INTEGRITY))
                .map(c -> c.standing().health())
                .findFirst();
    }

    /// When the newest check reported; empty when none ever did.
    Optional<Instant> reportedAt() {
        return checks().stream()
                .flatMap(c -> c.standing().last().stream())
                .map(o -> o.endedAt())
                .max(Comparator.naturalOrder());
    }

    /// Whether a lag is one of a data store; an empty name stands for all stores.
    static boolean isOf(Lag lag, String store) {
        return store.isEmpty() || lag.node().value().equals(store);
    }

    boolean isStale() {
        var mine = checks();
        return !mine.isEmpty() && mine.stream().allMatch(c -> c.standing().stale());
    }
}
