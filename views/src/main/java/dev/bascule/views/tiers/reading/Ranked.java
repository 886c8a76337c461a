// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;

/// A site's place in the engine's ranking, from 1, with every part of its score and whether it could be moved
/// to, in words.
public record Ranked(int rank, Tier tier, Mark mark, CandidateScore score, String words) {
    public SiteId site() {
        return score.site();
    }
}
