// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.health.Health;
import dev.bascule.topology.Node;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What several checks and checkers together say of one node. A check is as the most of its checkers see it,
/// and the node as its worst check.
record NodeStanding(Node node, List<CheckLook> checks, Optional<Part> part) {
    private static final String MISSING = "–";

    static NodeStanding of(Known known, Node node, Optional<SiteId> site) {
        var part = known.active()
                .filter(_ -> node.stateful())
                .map(a -> site.equals(Optional.of(a)) ? Part.WRITER : Part.REPLICA);
        return new NodeStanding(node, known.checks(site, node.id()), part);
    }

    /// What a node does with data while the active site is known.
    enum Part {
        WRITER,
        REPLICA
    }

    /// A healthy copy of data is STANDBY: ready, and carrying no traffic.
    Mark mark() {
        var worst = Mark.worst(byCheck().stream().map(NodeStanding::most).toList());
        return worst == Mark.HEALTHY && part.equals(Optional.of(Part.REPLICA)) ? Mark.STANDBY : worst;
    }

    boolean isStale() {
        return !checks.isEmpty() && checks.stream().allMatch(CheckLook::isStale);
    }

    /// The figure of the check that counts most, and what the node is for.
    String line() {
        if (checks.isEmpty()) {
            return "no check";
        }
        var tail = failures()
                .or(() -> part.map(p -> p.name().toLowerCase(Locale.ROOT)))
                .map(t -> " · " + t)
                .orElse("");
        return latency() + tail;
    }

    private String latency() {
        return checks.stream()
                .sorted(Comparator.comparing((CheckLook c) -> c.health() != Health.UNHEALTHY))
                .flatMap(c -> c.measured().flatMap(m -> m.p95()).stream())
                .findFirst()
                .map(took -> Figures.latency(took).text())
                .orElse(MISSING);
    }

    private Optional<String> failures() {
        return checks.stream()
                .flatMap(c -> c.measured().stream())
                .map(m -> m.standing())
                .filter(s -> s.consecutiveFailures() > 0)
                .max(Comparator.comparingInt(s -> s.consecutiveFailures()))
                .map(s -> s.consecutiveFailures() + "/" + s.check().failureThreshold());
    }

    private Collection<List<CheckLook>> byCheck() {
        return checks.stream().collect(Collectors.groupingBy(CheckLook::check)).values();
    }

    private static Mark most(List<CheckLook> sameCheck) {
        var counts = sameCheck.stream().collect(Collectors.groupingBy(CheckLook::health, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Health, Long>comparingByValue().thenComparing(e -> Marks.of(e.getKey())))
                .map(e -> Marks.of(e.getKey()))
                .orElse(Mark.UNKNOWN);
    }
}
