// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What fails over as one: exactly one primary site, its backups, and the nodes that run there. Sites keep
/// their configured order.
public record Deployment(DeploymentId id, String description, List<Site> sites, List<Node> nodes) {
    public Deployment {
        sites = List.copyOf(sites);
        nodes = List.copyOf(nodes);
        var primaries = sites.stream().filter(s -> s.role() == Role.PRIMARY).count();
        if (primaries != 1) {
            throw new IllegalArgumentException("Deployment " + id + " has " + primaries
                    + " primary sites; exactly one site must have the role primary.");
        }
        if (new HashSet<>(sites.stream().map(Site::id).toList()).size() != sites.size()) {
            throw new IllegalArgumentException("Deployment " + id + " names a site twice.");
        }
    }

    public Site primary() {
        return sites.stream().filter(s -> s.role() == Role.PRIMARY).findFirst().orElseThrow();
    }

    /// Backups in order of preference: lowest priority number first, ties in configured order.
    public List<Site> backups() {
        return sites.stream()
                .filter(s -> s.role() == Role.BACKUP)
                .sorted(Comparator.comparingInt(Site::priority))
                .toList();
    }

    public Optional<Site> site(SiteId wanted) {
        return sites.stream().filter(s -> s.id().equals(wanted)).findFirst();
    }

    public Optional<Node> node(NodeId wanted) {
        return nodes.stream().filter(n -> n.id().equals(wanted)).findFirst();
    }

    public boolean isStateful() {
        return nodes.stream().anyMatch(Node::stateful);
    }
}
