// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import java.time.Duration;
import java.util.Optional;

/// A site's place in the engine's ranking, from 1, with every part of its score and whether it could be moved
/// to, in words.
public record Ranked(int rank, Tier tier, Mark mark, CandidateScore score, Measured measured, String words) {
    /// What people may rank it by; empty where it is not measured.
    public record Measured(Optional<Duration> lag, Optional<Duration> recovery, Optional<Duration> latency) {}

    /// The same at another place, which is told first.
    Ranked at(int place, String because) {
        return new Ranked(place, tier, mark, score, measured, because + ", " + words);
    }

    public SiteId site() {
        return score.site();
    }
}
