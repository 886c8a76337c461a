// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.dns.Reading;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.styles.Icon;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeKind;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.overview.strip.TopologyFigure;
import dev.bascule.views.overview.strip.TopologyFigure.External;
import dev.bascule.views.overview.strip.TopologyFigure.Lane;
import dev.bascule.views.overview.strip.TopologyFigure.Stop;
import dev.bascule.views.overview.strip.TopologyFigure.Way;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Draws the topology strip's values from a picture; whatever was not measured says so.
final class TopologyReading {
    private final DeploymentPicture picture;
    private final HealthReading health;
    private final List<Node> chain;

    private TopologyReading(DeploymentPicture picture, HealthReading health) {
        this.picture = picture;
        this.health = health;
        this.chain = picture.deployment().nodes().stream()
                .filter(n -> n.perSite() && n.kind() != NodeKind.CACHE)
                .toList();
    }

    static TopologyFigure of(DeploymentPicture picture, HealthReading health) {
        return new TopologyReading(picture, health).figure();
    }

    private TopologyFigure figure() {
        var columns = chain.stream().map(n -> n.id().value()).toList();
        var lanes = picture.deployment().sites().stream().map(this::lane).toList();
        var replicated = chain.stream()
                .filter(Node::stateful)
                .findFirst()
                .map(chain::indexOf)
                .orElse(-1);
        return new TopologyFigure(columns, lanes, clients(), record(), replicated, external());
    }

    private Lane lane(Site site) {
        var stops = chain.stream()
                .map(n -> new Stop(n.id().value(), icon(n.kind()), health.mark(site, n)))
                .toList();
        var source = chain.stream()
                .filter(Node::stateful)
                .anyMatch(n -> n.replicatesFrom().equals(Optional.of(site.id())));
        return new Lane(
                site.id().value(),
                health.siteMark(site),
                way(site),
                stops,
                source,
                source ? Optional.empty() : lag(site));
    }

    private Way way(Site site) {
        if (health.isActive(site)) {
            return Way.ACTIVE;
        }
        return planned().equals(Optional.of(site.id())) ? Way.PLANNED : Way.IDLE;
    }

    private Optional<SiteId> planned() {
        var running = picture.execution().filter(e -> !e.status().isEnded()).map(Execution::plan);
        return running.or(() -> picture.pending().flatMap(p -> p.plan())).map(Plan::to);
    }

    private Optional<String> lag(Site site) {
        var isReplicated = chain.stream().anyMatch(Node::stateful);
        return isReplicated ? Optional.of(health.lag(site).orElse(Figure.NONE).text()) : Optional.empty();
    }

    private List<String> clients() {
        var rows = picture.dns().rows().stream()
                .filter(r -> r.provider().isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return List.of("clients", "not measured");
        }
        var answering = rows.stream().filter(r -> !r.values().isEmpty()).count();
        return List.of(answering + "/" + rows.size(), "resolvers");
    }

    private List<String> record() {
        var targets = picture.setup().records();
        if (targets.isEmpty()) {
            return List.of("no record", "", "");
        }
        var first = targets.getFirst();
        var head = first.key().type() + " · " + Figures.ttl(first.ttl());
        var held = picture.dns().readings().stream()
                .filter(r -> r.reading().key().equals(first.key()))
                .map(r -> r.reading() instanceof Reading.Found(var set, var _, var _, var _) ? set : null)
                .filter(Objects::nonNull)
                .flatMap(s -> s.values().stream())
                .distinct()
                .toList();
        var values = held.isEmpty() ? "not read yet" : held.size() == 1 ? held.getFirst() : held.size() + " values";
        return List.of(
                head, values, held.isEmpty() ? providers(first.providers().size()) : agreement());
    }

    private String agreement() {
        var drift = picture.dns().drift();
        var providers = drift.stream().map(d -> d.provider()).distinct().count();
        var matching = drift.stream()
                .filter(d -> d.verdict().equals("match"))
                .map(d -> d.provider())
                .distinct()
                .count();
        if (providers == 0) {
            return providers((int) picture.dns().readings().stream()
                    .map(r -> r.provider())
                    .distinct()
                    .count());
        }
        return matching == providers
                ? providers((int) providers) + " in sync"
                : matching + " of " + providers + " in sync";
    }

    private static String providers(int count) {
        return count == 1 ? "1 provider" : count + " providers";
    }

    private Optional<External> external() {
        return picture.deployment().nodes().stream()
                .filter(n -> !n.perSite())
                .findFirst()
                .map(this::external);
    }

    private External external(Node node) {
        var tile = health.tile(
                picture.deployment().sites().getFirst(), node, node.id().value());
        var users = picture.deployment().nodes().stream()
                .filter(n -> n.needs().contains(node.id()))
                .map(n -> n.id().value())
                .reduce((a, b) -> a + ", " + b)
                .map(names -> "used by " + names + ", all sites")
                .orElse("shared by all sites");
        var latency = tile.value().isEmpty()
                ? "not measured"
                : tile.value() + " " + tile.unit().replace(" p95", "");
        return new External(node.id().value(), tile.mark(), latency, users);
    }

    private static Icon icon(NodeKind kind) {
        return switch (kind) {
            case EDGE -> Icon.EDGE;
            case SERVICE -> Icon.API;
            case DATABASE -> Icon.DB;
            case CACHE -> Icon.CACHE;
            case EXTERNAL -> Icon.EXT;
        };
    }
}
