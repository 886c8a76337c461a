// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.incident.MeasuredMove;
import dev.bascule.replica.Lag;
import dev.bascule.topology.Node;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Arranges the sites of a deployment by tier and region, in configured order, with all that is known of each.
public final class MapReading {
    private final DeploymentPicture picture;
    private final List<MeasuredMove> moves;
    private final String store;
    private final Instant now;
    private final List<Ranked> ranking;
    private final Heading heading;

    private MapReading(DeploymentPicture picture, List<MeasuredMove> moves, String store, Instant now) {
        this.picture = picture;
        this.moves = moves;
        this.store = stores(picture).contains(store) ? store : "";
        this.now = now;
        this.ranking = ranking();
        this.heading = Heading.of(picture);
    }

    /// `moves` are those that the journal tells of, oldest first; `store` names the data store whose lag is told, and
    /// stands for the one furthest behind where it names none.
    public static TierMap of(DeploymentPicture picture, List<MeasuredMove> moves, String store, Instant now) {
        return new MapReading(picture, moves, store, now).read();
    }

    /// The names of the nodes that hold data.
    private static List<String> stores(DeploymentPicture picture) {
        return picture.deployment().nodes().stream()
                .filter(Node::stateful)
                .map(n -> n.id().value())
                .toList();
    }

    private TierMap read() {
        var regions = regions();
        var ranks = ranking.stream().collect(Collectors.toMap(Ranked::site, Function.identity(), (a, _) -> a));
        var cards = new CardReading(picture, moves, ranks, heading, this::measures, now);
        var lanes = List.of(Tier.values()).stream()
                .map(t -> lane(t, regions, cards))
                .toList();
        return new TierMap(
                regions,
                stores(picture),
                lanes,
                links(),
                ranking,
                picture.setup().policy().minimumScore(),
                new Losses(picture, moves, this::measures, now).lines(ranking),
                LagLines.of(lagsOfCopies(), picture.setup().policy().rpoObjective()),
                measuredAt(),
                newestLag().filter(l -> l.isStale(now)).map(Lag::measuredAt));
    }

    private List<Region> regions() {
        var sites = picture.deployment().sites();
        return sites.stream()
                .map(Site::region)
                .distinct()
                .map(r -> new Region(
                        r,
                        sites.stream()
                                .filter(s -> s.region().equals(r))
                                .map(s -> s.id().value())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private Lane lane(Tier tier, List<Region> regions, CardReading cards) {
        return new Lane(
                tier,
                regions.stream()
                        .map(r -> picture.deployment().sites().stream()
                                .filter(s -> s.tier() == tier && s.region().equals(r.name()))
                                .map(cards::card)
                                .toList())
                        .toList());
    }

    private SiteMeasures measures(Site site) {
        return new SiteMeasures(picture, site, store, now);
    }

    private List<Ranked> ranking() {
        var ranking = new ArrayList<Ranked>();
        for (var score : picture.ranking()) {
            picture.deployment()
                    .site(score.site())
                    .filter(s -> !picture.active().equals(Optional.of(s.id())))
                    .ifPresent(s -> ranking.add(new Ranked(
                            ranking.size() + 1,
                            s.tier(),
                            measures(s).mark(),
                            score,
                            measured(s),
                            words(score, ranking.isEmpty()))));
        }
        return List.copyOf(ranking);
    }

    private Ranked.Measured measured(Site site) {
        var measures = measures(site);
        return new Ranked.Measured(
                measures.lag().filter(l -> !l.isStale(now)).map(Lag::behind),
                MeasuredMove.expected(moves, site.id()),
                measures.latency());
    }

    private static String words(CandidateScore score, boolean isFirst) {
        if (score.isEligible()) {
            return isFirst ? "Eligible, next in line" : "Eligible";
        }
        return "Not eligible, " + score.because();
    }

    private List<Link> links() {
        var links = new ArrayList<Link>();
        var source = picture.active()
                .or(() -> picture.deployment().nodes().stream()
                        .filter(Node::stateful)
                        .flatMap(n -> n.replicatesFrom().stream())
                        .findFirst());
        if (picture.deployment().isStateful()) {
            source.ifPresent(from -> picture.deployment().sites().stream()
                    .map(Site::id)
                    .filter(to -> !to.equals(from))
                    .forEach(to -> links.add(replication(from, to))));
        }
        heading.to()
                .ifPresent(to -> heading.from()
                        .filter(from -> !from.equals(to))
                        .ifPresent(from -> links.add(new Link(from, to, Link.Kind.MOVE, heading.words(to), false))));
        return links;
    }

    private Link replication(SiteId from, SiteId to) {
        return picture.deployment()
                .site(to)
                .flatMap(s -> measures(s).lag())
                .map(l -> new Link(
                        from, to, Link.Kind.REPLICATION, Figures.lag(l.behind()).text(), l.isStale(now)))
                .orElseGet(() -> new Link(from, to, Link.Kind.REPLICATION, "lag not measured", true));
    }

    private Optional<Lag> newestLag() {
        return lagsOfCopies().stream().max(Comparator.comparing(Lag::measuredAt));
    }

    private List<Lag> lagsOfCopies() {
        return picture.lags().stream()
                .filter(l -> SiteMeasures.isOf(l, store))
                .filter(l -> !picture.active().equals(Optional.of(l.site())))
                .toList();
    }

    private Optional<Instant> measuredAt() {
        return picture.deployment().sites().stream()
                .flatMap(s -> measures(s).reportedAt().stream())
                .max(Comparator.naturalOrder());
    }
}
