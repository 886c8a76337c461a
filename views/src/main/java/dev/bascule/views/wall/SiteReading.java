// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Plan;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.wall.WallFace.SiteFace;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the sites in configured order: each with its state, the share of resolvers that lead to it, and the
/// one figure that says most about it now.
final class SiteReading {
    /// As many as stand side by side and can still be read.
    private static final int MOST = 4;

    private final DeploymentPicture picture;
    private final boolean isLive;
    private final Optional<SiteId> target;

    private SiteReading(DeploymentPicture picture, boolean isLive) {
        this.picture = picture;
        this.isLive = isLive;
        this.target = WallReading.run(picture)
                .map(run -> run.plan().to())
                .or(() -> picture.pending().flatMap(move -> move.plan().map(Plan::to)));
    }

    /// At most four; what is left out is counted on the last one.
    static List<SiteFace> of(DeploymentPicture picture, boolean isLive) {
        var reading = new SiteReading(picture, isLive);
        var faces = picture.deployment().sites().stream().map(reading::face).toList();
        return faces.size() <= MOST
                ? faces
                : Stream.concat(faces.stream().limit(MOST - 1), Stream.of(rest(faces.subList(MOST - 1, faces.size()))))
                        .toList();
    }

    private static SiteFace rest(List<SiteFace> rest) {
        var worst = Mark.worst(rest.stream().map(SiteFace::mark).toList());
        return new SiteFace(worst, rest.size() + " more", "", "", "worst of them", "", "");
    }

    private SiteFace face(Site site) {
        var verdict = picture.verdict(site.id());
        var mark = isLive ? mark(site, verdict) : Mark.UNKNOWN;
        var share = picture.dns().shareOf(site);
        var face = new SiteFace(
                mark,
                site.id().value(),
                tag(site),
                isLive && share.isPresent() ? Math.round(100 * share.getAsDouble()) + "%" : "–",
                "",
                "",
                "");
        return isLive ? measured(face, site, verdict) : face;
    }

    private Mark mark(Site site, Optional<Verdict> verdict) {
        var mark = verdict.map(v -> Marks.of(v.health())).orElse(Mark.UNKNOWN);
        var standsBy = site.tier() == Tier.COLD && !isActive(site);
        return mark == Mark.HEALTHY && standsBy ? Mark.STANDBY : mark;
    }

    private String tag(Site site) {
        if (target.equals(Optional.of(site.id()))) {
            return "target";
        }
        return isActive(site) ? "active" : "";
    }

    private boolean isActive(Site site) {
        return picture.active().equals(Optional.of(site.id()));
    }

    private SiteFace measured(SiteFace face, Site site, Optional<Verdict> verdict) {
        var loud = verdict.filter(v -> v.health() == Health.UNHEALTHY || v.health() == Health.DEGRADED);
        if (loud.isPresent()) {
            var votes = loud.get().agreeing() + "/" + loud.get().votes().size();
            return with(face, "quorum", votes, "");
        }
        var lag = longest(checks(site).flatMap(c -> c.lag().stream()));
        if (lag.isPresent() && !isActive(site) && !face.isTarget()) {
            var figure = Figures.lag(lag.get());
            return with(face, "lag", figure.value(), figure.unit());
        }
        return longest(checks(site).flatMap(c -> c.p95().stream()))
                .map(Figures::latency)
                .map(figure -> with(face, "p95", figure.value(), figure.unit()))
                .orElse(face);
    }

    private static Optional<Duration> longest(Stream<Duration> durations) {
        return durations.max(Comparator.naturalOrder());
    }

    private static SiteFace with(SiteFace face, String caption, String value, String unit) {
        return new SiteFace(face.mark(), face.name(), face.tag(), face.share(), caption, value, unit);
    }

    private Stream<CheckPicture> checks(Site site) {
        return picture.checks().stream()
                .filter(c -> c.standing().check().id().site().equals(Optional.of(site.id())));
    }
}
