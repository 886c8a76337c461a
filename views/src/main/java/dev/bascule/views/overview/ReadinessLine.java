// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.topology.Site;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.List;

/// One backup in the ranking: its score and why, what would be lost and how long it would take, both only if
/// measured.
record ReadinessLine(
        int rank, String site, Mark mark, String tier, int score, int minimum, Figure lag, String rto, String because) {

    boolean reachesMinimum() {
        return score >= minimum;
    }

    /// In rank order. A time is estimated for the site alone to which a plan has been computed.
    static List<ReadinessLine> of(DeploymentPicture picture, HealthReading health) {
        var lines = new ArrayList<ReadinessLine>();
        for (var score : picture.ranking()) {
            picture.deployment()
                    .site(score.site())
                    .ifPresent(site -> lines.add(line(picture, health, site, score, lines.size() + 1)));
        }
        return List.copyOf(lines);
    }

    private static ReadinessLine line(
            DeploymentPicture picture, HealthReading health, Site site, CandidateScore score, int rank) {
        return new ReadinessLine(
                rank,
                site.id().value(),
                health.siteMark(site),
                site.tier().name(),
                score.total(),
                picture.setup().policy().minimumScore(),
                health.lag(site).orElse(Figure.NONE),
                rto(picture, site),
                words(score, rank));
    }

    private static String words(CandidateScore score, int rank) {
        if (score.isEligible()) {
            return rank == 1 ? "Eligible, next in line" : "Eligible";
        }
        return score.because().isEmpty()
                ? ""
                : Character.toUpperCase(score.because().charAt(0))
                        + score.because().substring(1);
    }

    private static String rto(DeploymentPicture picture, Site site) {
        return picture.pending()
                .flatMap(p -> p.plan())
                .filter(p -> p.to().equals(site.id()))
                .map(Plan::expected)
                .map(Figures::span)
                .orElse("–");
    }
}
