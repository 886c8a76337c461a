// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the quorum of checkers holds of a site since `since`, with every vote and the reason in a sentence.
/// `measuredAt` is the
/// newest observation that went in; a verdict expires when its checks stop reporting and then becomes UNKNOWN.
/// `flapping` verdicts are shown but trigger nothing.
public record Verdict(
        SiteId site,
        Health health,
        List<Vote> votes,
        int needed,
        Instant since,
        Instant measuredAt,
        boolean flapping,
        Optional<Cause> cause,
        String because) {
    public Verdict {
        votes = List.copyOf(votes);
    }

    /// Votes that agree with the verdict.
    public int agreeing() {
        return (int) votes.stream().filter(v -> v.health() == health).count();
    }
}
