// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import dev.bascule.health.Health;
import dev.bascule.topology.Node;
import dev.bascule.topology.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/// Finds single points of failure: the articulation points between clients and a served request, where
/// providers are parallel, sites that can serve now are parallel, and the nodes of one site, like what all
/// sites need, are in series.
final class SinglePoints {
    private static final String CLIENTS = "\u0000clients";
    private static final String ANSWERED = "\u0000answered";
    private static final String WORKED = "\u0000worked";
    private static final String SERVED = "\u0000served";

    private final Known known;
    private final Graph<String, DefaultEdge> ways = new SimpleGraph<>(DefaultEdge.class);

    private SinglePoints(Known known) {
        this.known = known;
    }

    /// The nodes whose loss alone stops every request, each with the reason.
    static Map<String, String> of(Known known) {
        return new SinglePoints(known).found();
    }

    private Map<String, String> found() {
        known.records()
                .forEach(r ->
                        chain(CLIENTS, List.of(GraphNode.provider(r.provider().value())), ANSWERED));
        var able = able();
        able.forEach(site -> chain(ANSWERED, ids(site), WORKED));
        chain(WORKED, shared(), SERVED);
        var reasons = new HashMap<String, String>();
        for (var id : new BiconnectivityInspector<>(ways).getCutpoints()) {
            if (id.charAt(0) != '\u0000') {
                reasons.put(id, reason(id, able));
            }
        }
        return reasons;
    }

    /// Sites that could answer a request now; all of them while none is known to.
    private List<SiteId> able() {
        var all = known.deployment().sites().stream().map(s -> s.id()).toList();
        var able = all.stream()
                .filter(s -> known.verdict(s)
                        .filter(v -> v.health() == Health.HEALTHY || v.health() == Health.DEGRADED)
                        .isPresent())
                .toList();
        return able.isEmpty() ? all : able;
    }

    private List<String> ids(SiteId site) {
        return known.deployment().nodes().stream()
                .filter(Node::perSite)
                .map(n -> GraphNode.at(site, n.id()))
                .toList();
    }

    private List<String> shared() {
        return known.deployment().nodes().stream()
                .filter(n -> !n.perSite())
                .map(n -> n.id().value())
                .toList();
    }

    private void chain(String from, List<String> between, String to) {
        var last = from;
        ways.addVertex(from);
        for (var id : between) {
            last = joined(last, id);
        }
        joined(last, to);
    }

    private String joined(String from, String to) {
        ways.addVertex(to);
        ways.addEdge(from, to);
        return to;
    }

    private String reason(String id, List<SiteId> able) {
        if (known.records().stream()
                .anyMatch(r -> GraphNode.provider(r.provider().value()).equals(id))) {
            return "The only provider that holds the records.";
        }
        return shared().contains(id)
                ? "Every site needs it, and there is one."
                : "No site but " + able.getFirst() + " could serve now.";
    }
}
