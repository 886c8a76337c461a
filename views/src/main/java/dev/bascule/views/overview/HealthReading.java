// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.topology.Node;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Arranges every check of a deployment as tiles by site and node, in configured order.
final class HealthReading {
    private final DeploymentPicture picture;
    private final Instant now;

    HealthReading(DeploymentPicture picture, Instant now) {
        this.picture = picture;
        this.now = now;
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
                .map(n -> tile(site, n, "").mark())
                .filter(Mark::isLoud)
                .reduce(quiet, (a, b) -> b.compareTo(a) > 0 ? b : a);
    }

    /// The checks of a node at a site in the eyes of this process; for a shared node, wherever it is probed.
    List<CheckPicture> checks(Site site, NodeId node) {
        var all = picture.checks().stream()
                .filter(c -> c.standing().check().node().equals(Optional.of(node)))
                .filter(c ->
                        c.standing().check().id().site().map(site.id()::equals).orElse(true))
                .toList();
        return all.stream()
                .filter(c -> c.checker().equals(picture.checks().getFirst().checker()))
                .toList();
    }

    TileFace tile(Site site, Node node, String name) {
        var standsBy = Marks.standsBy(node, site.tier(), isActive(site));
        return TileReading.speaker(checks(site, node.id()))
                .map(c -> TileReading.of(name, c, standsBy, now))
                .orElseGet(() -> TileReading.unprobed(name));
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
        var check = TileReading.speaker(checks(site, node.id()))
                .map(c -> c.standing().check().id().label())
                .orElse("");
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
