// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.check.Check;
import dev.bascule.check.CheckId;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.SeenCheck;
import dev.bascule.health.Health;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Marks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One check of the table with the mark it is shown under: MAINTENANCE while muted, STANDBY when it is well and
/// its node only waits; what the checkers agree on stays in `seen`.
public record CheckRow(SeenCheck seen, Mark mark) {
    /// The key of what belongs to no site; no site can have this name.
    public static final String SHARED = "*";

    /// Every check of a deployment once, in the order of the picture.
    public static List<CheckRow> of(DeploymentPicture picture) {
        var deployment = picture.deployment();
        var nodes = deployment.nodes().stream()
                .collect(Collectors.toMap(Node::id, Function.identity(), (first, _) -> first));
        var sites = new HashMap<SiteId, Site>();
        deployment.sites().forEach(s -> sites.put(s.id(), s));
        return SeenCheck.of(picture).stream()
                .map(seen -> new CheckRow(seen, mark(seen, standsBy(seen.check(), nodes, sites, picture.active()))))
                .toList();
    }

    private static Mark mark(SeenCheck seen, boolean standsBy) {
        if (seen.mute().isPresent()) {
            return Mark.MAINTENANCE;
        }
        return standsBy && seen.health() == Health.HEALTHY ? Mark.STANDBY : Marks.of(seen.health());
    }

    private static boolean standsBy(
            Check check, Map<NodeId, Node> nodes, Map<SiteId, Site> sites, Optional<SiteId> active) {
        var node = check.node().map(nodes::get);
        var site = check.id().site().map(sites::get);
        return node.isPresent()
                && site.isPresent()
                && Marks.standsBy(
                        node.get(),
                        site.get().tier(),
                        active.equals(Optional.of(site.get().id())));
    }

    public CheckId id() {
        return seen.id();
    }

    public Check check() {
        return seen.check();
    }

    /// The site it looks at, or [#SHARED].
    public String site() {
        return id().site().map(SiteId::value).orElse(SHARED);
    }

    /// The node it looks at, or [#SHARED].
    public String service() {
        return check().node().map(NodeId::value).orElse(SHARED);
    }

    /// The states in the eyes of those of the named vantage points that look at it; a mute holds for all of
    /// them.
    List<Mark> seenBy(Set<String> checkers) {
        return seen.eyes().stream()
                .filter(eye -> checkers.contains(eye.checker().value()))
                .map(eye -> isMuted() || mark == Mark.STANDBY && eye.standing().health() == Health.HEALTHY
                        ? mark
                        : Marks.of(eye.standing().health()))
                .toList();
    }

    public boolean isMuted() {
        return seen.mute().isPresent();
    }
}
