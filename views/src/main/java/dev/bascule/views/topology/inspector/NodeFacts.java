// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.inspector;

import dev.bascule.client.CheckPicture;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.topology.graph.GraphNode;
import dev.bascule.views.topology.graph.Known;
import dev.bascule.views.topology.inspector.InspectorFace.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The plain facts of a node: where it is, how fast it answers, how often it fails, how far its data is behind.
record NodeFacts(Known known, GraphNode node) {
    private static final String NOT_RECORDED = "not recorded";

    List<Fact> facts() {
        return switch (node.stage()) {
            case CLIENTS -> clients();
            case DNS -> provider();
            case EDGE, SERVICE, STORE, EXTERNAL -> placed();
        };
    }

    private List<Fact> clients() {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Deployment", known.deployment().id().value()));
        facts.add(new Fact("Active site", known.active().map(s -> s.value()).orElse("not known")));
        if (known.answering() == 0) {
            facts.add(new Fact("Resolvers", missing()));
        }
        known.deployment().sites().stream()
                .filter(_ -> known.answering() > 0)
                .forEach(s -> facts.add(new Fact(
                        "Resolvers to " + s.id(),
                        "`" + known.reached().getOrDefault(s.id(), 0L) + "` of `" + known.answering() + "`")));
        facts.add(new Fact("Requests", "not measured"));
        return facts;
    }

    private List<Fact> provider() {
        var facts = new ArrayList<Fact>();
        known.setup()
                .records()
                .forEach(r -> facts.add(new Fact("Record", "`" + r.key() + "`, wanted " + Figures.ttl(r.ttl()))));
        node.lines().forEach(line -> facts.add(new Fact("Held", "`" + line + "`")));
        known.records().stream()
                .filter(r -> GraphNode.provider(r.provider().value()).equals(node.id()))
                .forEach(r -> facts.add(new Fact("Compared", r.because())));
        return facts;
    }

    private List<Fact> placed() {
        var facts = new ArrayList<Fact>();
        if (node.checks().isEmpty()) {
            facts.add(new Fact("Checks", "no check looks at it"));
        }
        var picture = node.checks().stream().flatMap(c -> c.measured().stream()).findFirst();
        picture.ifPresent(
                p -> facts.add(new Fact("Endpoint", "`" + p.standing().check().target() + "`")));
        facts.add(new Fact(
                "p50 / p95 / p99",
                picture.filter(p -> p.median().isPresent())
                        .map(p -> took(p.median()) + " / " + took(p.p95()) + " / " + took(p.p99()))
                        .orElse(missing())));
        facts.add(new Fact(
                "Usually",
                picture.flatMap(p -> p.standing().baseline())
                        .map(b -> took(Optional.of(b.median())) + " ± " + took(Optional.of(b.deviation())))
                        .orElse(missing())));
        facts.add(new Fact(
                "Success rate",
                picture.map(p -> "`" + Figures.percent(p.standing().successRate()) + "`")
                        .orElse(missing())));
        facts.add(new Fact(
                "Consecutive failures",
                picture.map(CheckPicture::standing)
                        .map(s ->
                                "`" + s.consecutiveFailures() + "/" + s.check().failureThreshold() + "`")
                        .orElse(missing())));
        lag().ifPresent(facts::add);
        return facts;
    }

    private Optional<Fact> lag() {
        return known.deployment().nodes().stream()
                .filter(n -> Optional.of(n.id()).equals(node.node()) && n.stateful())
                .filter(_ -> !node.site().equals(known.active()))
                .findFirst()
                .map(_ -> new Fact(
                        "Replication lag",
                        node.checks().stream()
                                .flatMap(c -> c.lag().stream())
                                .findFirst()
                                .map(l -> "`" + Figures.lag(l).text() + "`")
                                .orElse(missing())));
    }

    private String took(Optional<Duration> took) {
        return took.map(t -> "`" + Figures.latency(t).text() + "`").orElse(missing());
    }

    private String missing() {
        return known.isMeasured() ? "not measured" : NOT_RECORDED;
    }
}
