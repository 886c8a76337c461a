// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.failover.plan.Verb;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the safety rules judge: who wants to move what where, on which facts. `byItself` is true when no person
/// ordered it, and then a warning blocks as a failure does.
public record Situation(
        Setup setup,
        Verb verb,
        SiteId from,
        SiteId to,
        Facts facts,
        boolean byItself,
        FailoverState phase,
        List<Instant> moves,
        Optional<Instant> lastEnded,
        boolean otherExecution,
        Instant now) {
    public Situation {
        moves = List.copyOf(moves);
    }

    SiteFacts source() {
        return facts.of(from);
    }

    SiteFacts target() {
        return facts.of(to);
    }
}
