// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Verdict;
import dev.bascule.topology.Deployment;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known of a deployment at one time. `isMeasured` is false for the past, of which the journal
/// holds states but no figures; `isLed` is false while no engine watched.
public record Known(
        Setup setup,
        Instant at,
        boolean isMeasured,
        boolean isLed,
        FailoverState phase,
        Optional<SiteId> active,
        Optional<Heading> heading,
        List<Verdict> verdicts,
        List<CheckLook> checks,
        List<RecordLook> records,
        List<CandidateScore> ranking,
        Map<SiteId, Long> reached) {
    public Known {
        verdicts = List.copyOf(verdicts);
        checks = List.copyOf(checks);
        records = List.copyOf(records);
        ranking = List.copyOf(ranking);
        reached = Map.copyOf(reached);
    }

    /// Where traffic is going or would go: the site, and when by itself, if a countdown runs.
    public record Heading(SiteId to, Optional<Instant> deadline) {}

    public Deployment deployment() {
        return setup.deployment();
    }

    public Optional<Verdict> verdict(SiteId site) {
        return verdicts.stream().filter(v -> v.site().equals(site)).findFirst();
    }

    /// The checks that look at a node of a site; of a node that all sites share when `site` is empty.
    List<CheckLook> checks(Optional<SiteId> site, NodeId node) {
        return checks.stream()
                .filter(c -> c.check().site().equals(site) && c.node().equals(Optional.of(node)))
                .toList();
    }

    boolean isHeadedFor(SiteId site) {
        return heading.filter(h -> h.to().equals(site)).isPresent();
    }

    /// Resolvers that answered anything, at whatever site they send users to.
    public long answering() {
        return reached.values().stream().mapToLong(Long::longValue).sum();
    }
}
