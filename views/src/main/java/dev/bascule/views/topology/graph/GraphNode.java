// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.styles.Icon;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Mark;
import java.util.List;
import java.util.Optional;

/// One node as it is shown: where it stands, its state (none for what is not judged) and the values on its
/// card. `id` stays the same for as long as the node is configured.
public record GraphNode(
        String id,
        Stage stage,
        Optional<SiteId> site,
        Optional<NodeId> node,
        String title,
        Icon icon,
        Optional<Mark> mark,
        List<String> lines,
        boolean isStale,
        List<CheckLook> checks) {
    public static final String CLIENTS = "clients";
    private static final String PROVIDER = "dns:";

    public GraphNode {
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
    }

    public static String provider(String name) {
        return PROVIDER + name;
    }

    public static String at(SiteId site, NodeId node) {
        return site + "/" + node;
    }

    /// The name in lists and for screen readers, such as `fra1/api`.
    public String label() {
        return site.isPresent() ? id : title;
    }

    public boolean isProblem() {
        return mark.filter(m -> m == Mark.UNHEALTHY || m == Mark.DEGRADED || m == Mark.UNKNOWN)
                .isPresent();
    }
}
