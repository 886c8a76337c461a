// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.prepare;

import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A site that could take over: its place in the ranking with every part of its score, its health, and how far
/// its data is behind (the largest measured lag).
public record Candidate(int rank, Site site, CandidateScore score, Health health, Optional<Duration> lag) {

    /// Candidates in the order of the engine's ranking, without the site that serves now.
    static List<Candidate> of(DeploymentPicture picture, List<CandidateScore> ranking) {
        var others = ranking.stream()
                .filter(s -> picture.active().filter(s.site()::equals).isEmpty())
                .filter(s -> picture.deployment().site(s.site()).isPresent())
                .toList();
        return others.stream().map(s -> of(others.indexOf(s) + 1, s, picture)).toList();
    }

    private static Candidate of(int rank, CandidateScore score, DeploymentPicture picture) {
        var site = picture.deployment().site(score.site()).orElseThrow();
        var health = picture.verdict(score.site()).map(Verdict::health).orElse(Health.UNKNOWN);
        return new Candidate(rank, site, score, health, lag(picture, score.site()));
    }

    static Optional<Duration> lag(DeploymentPicture picture, SiteId site) {
        return picture.checks().stream()
                .filter(c ->
                        c.standing().check().id().site().filter(site::equals).isPresent())
                .map(CheckPicture::lag)
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }
}
