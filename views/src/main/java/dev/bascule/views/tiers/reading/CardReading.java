// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.health.Health;
import dev.bascule.incident.MeasuredMove;
import dev.bascule.replica.Lag;
import dev.bascule.replica.tier.TierAdvice;
import dev.bascule.replica.tier.TierEvidence;
import dev.bascule.topology.Node;
import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the card of one site. Nothing on it is computed from settings; what is not measured names how to
/// measure it.
final class CardReading {
    /// After this long a lag tells nothing of now, and a dash takes its place.
    private static final Duration TELLING = Duration.ofMinutes(5);

    private static final Figure NOTHING_TO_LOSE = new Figure("none", "");

    private final DeploymentPicture picture;
    private final List<MeasuredMove> moves;
    private final Map<SiteId, Ranked> ranks;
    private final Heading heading;
    private final Function<Site, SiteMeasures> measures;
    private final Instant now;

    CardReading(
            DeploymentPicture picture,
            List<MeasuredMove> moves,
            Map<SiteId, Ranked> ranks,
            Heading heading,
            Function<Site, SiteMeasures> measures,
            Instant now) {
        this.picture = picture;
        this.moves = moves;
        this.ranks = ranks;
        this.heading = heading;
        this.measures = measures;
        this.now = now;
    }

    SiteCard card(Site site) {
        var measured = measures.apply(site);
        return new SiteCard(
                site.id(),
                site.tier(),
                measured.mark(),
                site.role() == Role.PRIMARY,
                measured.isActive(),
                heading.words(site.id()),
                cells(measured),
                Optional.ofNullable(ranks.get(site.id())),
                measured.isActive() ? traffic(site) : "",
                advice(measured),
                lastMove(site.id()),
                age(measured));
    }

    private TierAdvice advice(SiteMeasures site) {
        // The writer's own data is behind nothing, so that only moves to it speak of its tier.
        var holdsData = picture.deployment().isStateful() && !site.isActive();
        var lag = site.isActive() ? Optional.<Lag>empty() : site.lag();
        return TierAdvice.of(
                site.site().tier(),
                new TierEvidence(site.health(), holdsData, lag, MeasuredMove.expected(moves, site.id())),
                now);
    }

    private List<Cell> cells(SiteMeasures site) {
        var first = site.isActive() ? Cell.of("Writer", new Figure("yes", "")) : lag(site);
        return List.of(
                first,
                bytes(site),
                dataAge(site),
                recovery(site),
                integrity(site),
                divergence(site),
                latency(site),
                success(site));
    }

    private Cell lag(SiteMeasures site) {
        var name = "Lag, time";
        if (!picture.deployment().isStateful()) {
            return Cell.of(name, NOTHING_TO_LOSE);
        }
        return site.lag()
                .filter(l -> l.age(now).compareTo(TELLING) < 0)
                .map(l -> new Cell(
                        name, Figures.lag(l.behind()), l.isStale(now), "`" + Figures.span(l.age(now)) + "` ago"))
                .orElseGet(() -> Cell.unmeasured(
                        name,
                        "Give " + stateful()
                                + " a `lag` query in bascule.yaml; if it has one, its database does not answer at "
                                + site.id() + "."));
    }

    private Cell bytes(SiteMeasures site) {
        var name = "Lag, data";
        return site.isActive() || !picture.deployment().isStateful()
                ? Cell.of(name, NOTHING_TO_LOSE)
                : Cell.unmeasured(
                        name,
                        "The engine measures lag in time alone. Ask the database, PostgreSQL for example with `pg_wal_lsn_diff`.");
    }

    private Cell dataAge(SiteMeasures site) {
        var name = "Data age";
        if (!picture.deployment().isStateful()) {
            return Cell.of(name, NOTHING_TO_LOSE);
        }
        if (site.isActive()) {
            return Cell.of(name, new Figure("0", "s"));
        }
        return site.lag()
                .map(l -> new Cell(
                        name,
                        age(l.dataAge(now)),
                        l.isStale(now),
                        "at most, measured `" + Figures.span(l.age(now)) + "` ago"))
                .orElseGet(() -> Cell.unmeasured(name, "It follows from the lag, which is not measured."));
    }

    private Cell recovery(SiteMeasures site) {
        return MeasuredMove.expected(moves, site.id())
                .map(t -> Cell.of("RTO est.", new Figure(Figures.span(t), "")))
                .orElseGet(() -> Cell.unmeasured(
                        "RTO est.",
                        "No move to " + site.id()
                                + " has been completed in 90 days. Rehearse one: a planned switchover measures it."));
    }

    private static Cell integrity(SiteMeasures site) {
        var name = "Integrity";
        return site.integrity()
                .map(h -> new Cell(name, new Figure(words(h), ""), h == Health.UNKNOWN, "the check has not reported"))
                .orElseGet(() -> Cell.unmeasured(
                        name,
                        "Add a check named `integrity` at " + site.id()
                                + ", such as a database query whose value tells that the copy is whole."));
    }

    private static String words(Health health) {
        return switch (health) {
            case HEALTHY -> "ok";
            case DEGRADED -> "doubtful";
            case UNHEALTHY -> "failed";
            case UNKNOWN -> "stale";
        };
    }

    private static Cell divergence(SiteMeasures site) {
        return Cell.unmeasured(
                "Divergence",
                "The engine compares no contents of copies. Compare checksums of the databases at " + site.id()
                        + " and its source.");
    }

    private static Cell latency(SiteMeasures site) {
        return site.latency()
                .map(t -> new Cell("Latency p95", Figures.latency(t), site.isStale(), oldChecks(site)))
                .orElseGet(() -> Cell.unmeasured("Latency p95", "No check of " + site.id() + " has passed yet."));
    }

    private static Cell success(SiteMeasures site) {
        var rate = site.success();
        return rate.isPresent()
                ? new Cell(
                        "Success",
                        new Figure(Figures.percent(rate.getAsDouble()).replace(" %", ""), "%"),
                        site.isStale(),
                        oldChecks(site))
                : Cell.unmeasured("Success", "No check of " + site.id() + " has reported yet.");
    }

    private static String oldChecks(SiteMeasures site) {
        return site.isStale() ? "the checks are stale" : "";
    }

    private static Figure age(Duration length) {
        return length.toMinutes() > 0 ? new Figure(Figures.span(length), "") : Figures.lag(length);
    }

    private String stateful() {
        return picture.deployment().nodes().stream()
                .filter(Node::stateful)
                .map(n -> n.id().value())
                .findFirst()
                .orElse("the stateful node");
    }

    /// Which share of the resolvers that answered lead users to the site.
    private String traffic(Site site) {
        var answering = picture.dns().rows().stream()
                .filter(r -> r.provider().isEmpty() && !r.values().isEmpty())
                .toList();
        if (answering.isEmpty()) {
            return "Records point here";
        }
        var here = answering.stream().filter(r -> leadsTo(r, site)).count();
        return "`" + here + "/" + answering.size() + "` resolvers here";
    }

    private static boolean leadsTo(DnsPicture.Row row, Site site) {
        return row.values().contains(site.address())
                || site.address6().filter(row.values()::contains).isPresent();
    }

    private String lastMove(SiteId site) {
        return moves.stream()
                .filter(m -> m.to().equals(site))
                .reduce((_, newer) -> newer)
                .map(m -> Figures.age(Duration.between(m.endedAt(), now)) + " ago, `" + Figures.span(m.took()) + "`"
                        + (m.isDrill() ? ", drill" : ""))
                .orElse("none measured");
    }

    private String age(SiteMeasures site) {
        if (site.isStale()) {
            return site.reportedAt()
                    .map(t -> "last result `" + Figures.span(Duration.between(t, now)) + "` ago")
                    .orElse("no result yet");
        }
        return site.lag()
                .filter(l -> !site.isActive() && l.isStale(now))
                .map(l -> "lag of `" + Figures.span(l.age(now)) + "` ago")
                .orElse("");
    }
}
