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
    private final Instant now;
    private final List<Ranked> ranking;
    private final Heading heading;

    private MapReading(DeploymentPicture picture, List<MeasuredMove> moves, Instant now) {
        this.picture = picture;
        this.moves = moves;
        this.now = now;
        this.ranking = ranking(picture, now);
        this.heading = Heading.of(picture);
    }

    /// `moves` are those that the journal tells of, oldest first.
    public static TierMap of(DeploymentPicture picture, List<MeasuredMove> moves, Instant now) {
        return new MapReading(picture, moves, now).read();
    }

    private TierMap read() {
        var regions = regions();
        var ranks = ranking.stream().collect(Collectors.toMap(Ranked::site, Function.identity(), (a, _) -> a));
        var cards = new CardReading(picture, moves, ranks, heading, now);
        var lanes = List.of(Tier.values()).stream()
                .map(t -> lane(t, regions, cards))
                .toList();
        return new TierMap(
                regions,
                lanes,
                links(),
                ranking,
                picture.setup().policy().minimumScore(),
                new Losses(picture, moves, now).lines(ranking),
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

    private static List<Ranked> ranking(DeploymentPicture picture, Instant now) {
        var ranking = new ArrayList<Ranked>();
        for (var score : picture.ranking()) {
            picture.deployment()
                    .site(score.site())
                    .filter(s -> !picture.active().equals(Optional.of(s.id())))
                    .ifPresent(s -> ranking.add(new Ranked(
                            ranking.size() + 1,
                            s.tier(),
                            new SiteMeasures(picture, s, now).mark(),
                            score,
                            words(score, ranking.isEmpty()))));
        }
        return List.copyOf(ranking);
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
        return newestLag(to)
                .map(l -> new Link(
                        from, to, Link.Kind.REPLICATION, Figures.lag(l.behind()).text(), l.isStale(now)))
                .orElseGet(() -> new Link(from, to, Link.Kind.REPLICATION, "lag not measured", true));
    }

    private Optional<Lag> newestLag(SiteId site) {
        return picture.lags().stream().filter(l -> l.site().equals(site)).reduce((_, newer) -> newer);
    }

    private Optional<Lag> newestLag() {
        return lagsOfCopies().stream().max(Comparator.comparing(Lag::measuredAt));
    }

    private List<Lag> lagsOfCopies() {
        return picture.lags().stream()
                .filter(l -> !picture.active().equals(Optional.of(l.site())))
                .toList();
    }

    private Optional<Instant> measuredAt() {
        return picture.deployment().sites().stream()
                .flatMap(s -> new SiteMeasures(picture, s, now).reportedAt().stream())
                .max(Comparator.naturalOrder());
    }
}
