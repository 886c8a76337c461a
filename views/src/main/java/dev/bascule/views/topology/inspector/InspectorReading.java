// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.inspector;

import dev.bascule.health.Verdict;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.views.control.text.Brief;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.topology.graph.Blast;
import dev.bascule.views.topology.graph.CheckLook;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.graph.Known;
import dev.bascule.views.topology.graph.TopologyGraph;
import dev.bascule.views.topology.inspector.InspectorFace.Change;
import dev.bascule.views.topology.inspector.InspectorFace.Dependency;
import dev.bascule.views.topology.inspector.InspectorFace.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads everything that is known of one node, at the present or at a past moment.
public final class InspectorReading {
    private static final Duration RECENT = Duration.ofHours(1);
    private static final int MOST_CHANGES = 8;

    private final Known known;
    private final TopologyGraph graph;
    private final GraphNode node;

    private InspectorReading(Known known, TopologyGraph graph, GraphNode node) {
        this.known = known;
        this.graph = graph;
        this.node = node;
    }

    /// `entries` are the timeline's, newest first; those about the node within the hour before become its changes.
    public static InspectorFace of(Known known, TopologyGraph graph, GraphNode node, List<TimelineEntry> entries) {
        return new InspectorReading(known, graph, node).read(entries);
    }

    private InspectorFace read(List<TimelineEntry> entries) {
        return new InspectorFace(
                node.id(),
                node.label(),
                node.mark(),
                headline(),
                new NodeFacts(known, node).facts(),
                quorum(),
                opinions(),
                LatencyFigure.of(node.checks()),
                known.isMeasured()
                        ? "No response time was measured yet."
                        : "The journal holds no response times, so they are not known for this moment.",
                Stream.concat(needs(true), needs(false)).toList(),
                Blast.of(known, graph, node).words(),
                Optional.ofNullable(graph.singlePoints().get(node.id())),
                changes(entries));
    }

    private String headline() {
        var since = node.checks().stream().map(CheckLook::since).max(Instant::compareTo);
        var kind = node.stage().kind();
        return since.filter(_ -> node.mark().isPresent())
                .map(at -> "since `" + Figures.timeOrDay(at, known.at()) + "`, `"
                        + Figures.span(Duration.between(at, known.at())) + "` ago · " + kind)
                .orElse(kind);
    }

    private Optional<Verdict> verdict() {
        return node.site().flatMap(known::verdict);
    }

    private String quorum() {
        return verdict()
                .map(v -> v.agreeing() + "/" + v.votes().size() + " " + v.health() + " on " + v.site() + ", needs "
                        + v.needed())
                .orElse(node.checks().isEmpty() ? "nobody looks at it" : "no vote, it belongs to no site");
    }

    private List<Opinion> opinions() {
        return verdict()
                .map(v -> v.votes().stream()
                        .map(x -> new Opinion(
                                x.checker().value(), Marks.of(x.health()), Brief.evidence(x.evidence()), age(x.at())))
                        .toList())
                .orElseGet(() -> node.checks().stream()
                        .map(c -> new Opinion(
                                c.checker(), Marks.of(c.health()), Brief.evidence(c.evidence()), age(c.since())))
                        .toList());
    }

    private String age(Instant at) {
        return Figures.age(Duration.between(at, known.at()));
    }

    private Stream<Dependency> needs(boolean isUsedBy) {
        return graph.edges().stream()
                .filter(e -> !e.isReplication())
                .filter(e -> (isUsedBy ? e.to() : e.from()).equals(node.id()))
                .map(e -> isUsedBy ? e.from() : e.to())
                .distinct()
                .flatMap(id -> graph.node(id).stream())
                .map(n -> new Dependency(
                        isUsedBy ? "used by" : "needs",
                        n.id(),
                        n.mark(),
                        n.lines().isEmpty() ? "" : n.lines().getFirst().split(" · ", 2)[0]));
    }

    private List<Change> changes(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(e ->
                        !e.at().isAfter(known.at()) && e.at().isAfter(known.at().minus(RECENT)))
                .filter(this::isAbout)
                .limit(MOST_CHANGES)
                .map(e -> new Change(
                        Figures.time(e.at()), Brief.event(e), e.lane().title()))
                .toList();
    }

    private boolean isAbout(TimelineEntry entry) {
        return entry.subject().equals(node.label())
                || node.checks().stream().anyMatch(c -> c.check().label().equals(entry.subject()))
                || node.id().equals(GraphNode.provider(entry.subject().split(" ", 2)[0]))
                || node.site().filter(s -> s.value().equals(entry.subject())).isPresent();
    }
}
