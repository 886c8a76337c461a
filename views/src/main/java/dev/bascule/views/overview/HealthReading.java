// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.panel.TileFace;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.overview.HealthGrid.Cell;
import dev.bascule.views.overview.HealthGrid.Row;
import dev.bascule.views.overview.HealthGrid.RowLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Arranges every check of a deployment as tiles by site and node, in configured order. Every check is looked
/// at once, however many sites and panels ask.
final class HealthReading {
    private final DeploymentPicture picture;
    private final Instant now;
    private final Map<NodeId, List<CheckPicture>> byNode = new HashMap<>();
    private final Map<Spot, Optional<CheckPicture>> speakers = new HashMap<>();

    private record Spot(SiteId site, NodeId node) {}

    HealthReading(DeploymentPicture picture, Instant now) {
        this.picture = picture;
        this.now = now;
        for (var check : picture.checks()) {
            if (check.checker().equals(picture.checks().getFirst().checker())) {
                check.standing()
                        .check()
                        .node()
                        .ifPresent(node -> byNode.computeIfAbsent(node, _ -> new ArrayList<>())
                                .add(check));
            }
        }
    }

    HealthGrid grid(HealthGrid.Order order) {
        return switch (order) {
            case BY_SITE -> new HealthGrid(bySite());
            case BY_SERVICE -> new HealthGrid(byService());
            case WORST_FIRST ->
                new HealthGrid(bySite().stream()
                        .sorted(Comparator.comparing((Row r) -> r.label().mark())
                                .reversed())
                        .toList());
        };
    }

    /// The state of a site: what the quorum says, or worse if one of its nodes is loud.
    Mark siteMark(Site site) {
        var verdict = picture.verdict(site.id()).map(v -> Marks.of(v.health())).orElse(Mark.UNKNOWN);
        var quiet = verdict == Mark.HEALTHY && site.tier() == Tier.COLD && !isActive(site) ? Mark.STANDBY : verdict;
        return picture.deployment().nodes().stream()
                .filter(Node::perSite)
                .map(n -> mark(site, n))
                .filter(Mark::isLoud)
                .reduce(quiet, (a, b) -> b.compareTo(a) > 0 ? b : a);
    }

    /// The checks of a node at a site in the eyes of this process; for a shared node, wherever it is probed.
    List<CheckPicture> checks(Site site, NodeId node) {
        return byNode.getOrDefault(node, List.of()).stream()
                .filter(c ->
                        c.standing().check().id().site().map(site.id()::equals).orElse(true))
                .toList();
    }

    TileFace tile(Site site, Node node, String name) {
        var standsBy = Marks.standsBy(node, site.tier(), isActive(site));
        return speaker(site, node)
                .map(c -> TileReading.of(name, c, standsBy, now))
                .orElseGet(() -> TileReading.unprobed(name));
    }

    /// The state of a node at a site as its tile tells it.
    Mark mark(Site site, Node node) {
        return speaker(site, node)
                .map(c -> TileReading.mark(c, Marks.standsBy(node, site.tier(), isActive(site))))
                .orElse(Mark.UNKNOWN);
    }

    private Optional<CheckPicture> speaker(Site site, Node node) {
        return speakers.computeIfAbsent(
                new Spot(site.id(), node.id()), _ -> TileReading.speaker(checks(site, node.id())));
    }

    boolean isActive(Site site) {
        return picture.active().equals(Optional.of(site.id()));
    }

    private List<Row> bySite() {
        var rows = new ArrayList<Row>();
        for (var site : picture.deployment().sites()) {
            var cells = picture.deployment().nodes().stream()
                    .map(n -> cell(site, n, n.id().value()))
                    .toList();
            rows.add(new Row(label(site), cells));
        }
        return rows;
    }

    private List<Row> byService() {
        var rows = new ArrayList<Row>();
        for (var node : picture.deployment().nodes()) {
            var sites = picture.deployment().sites();
            var cells = (node.perSite() ? sites : sites.subList(0, 1))
                    .stream()
                            .map(s -> cell(s, node, node.perSite() ? s.id().value() : "all sites"))
                            .toList();
            var worst = Mark.worst(cells.stream().map(c -> c.face().mark()).toList());
            var kind = node.kind().name().toLowerCase(Locale.ROOT);
            rows.add(new Row(new RowLabel(node.id().value(), worst, kind, false, "", "", Optional.empty()), cells));
        }
        return rows;
    }

    private Cell cell(Site site, Node node, String name) {
        var face = tile(site, node, name);
        var shared =
                !node.perSite() && !site.equals(picture.deployment().sites().getFirst());
        var check =
                speaker(site, node).map(c -> c.standing().check().id().label()).orElse("");
        return new Cell(site.id() + "/" + node.id(), check, shared ? sharing(face) : face);
    }

    private static TileFace sharing(TileFace face) {
        return new TileFace(
                face.name(),
                face.mark(),
                face.value(),
                face.unit(),
                face.trend(),
                face.note(),
                face.failures(),
                face.threshold(),
                "shared",
                face.isStale());
    }

    private RowLabel label(Site site) {
        var role = site.role() == Role.PRIMARY ? "PRIMARY" : "backup";
        return new RowLabel(
                site.id().value(),
                siteMark(site),
                site.region(),
                site.role() == Role.PRIMARY,
                role,
                site.tier().name(),
                share(site));
    }

    /// Percent of the answering resolvers that lead to the site; empty until resolvers were asked.
    private Optional<String> share(Site site) {
        var share = picture.dns().shareOf(site);
        return share.isPresent() ? Optional.of(Math.round(100 * share.getAsDouble()) + "%") : Optional.empty();
    }

    /// How far the site's copy of what holds state is behind; empty where that is not measured.
    Optional<Figure> lag(Site site) {
        return picture.deployment().nodes().stream()
                .filter(Node::stateful)
                .flatMap(n -> checks(site, n.id()).stream())
                .flatMap(c -> c.lag().stream())
                .findFirst()
                .map(Figures::lag);
    }
}
