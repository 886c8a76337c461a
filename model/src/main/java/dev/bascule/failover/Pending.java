// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A move that a trigger asks for and that has not begun: counting down, waiting for people, or blocked by
/// named rules.
/// `request` ties gathered facts to it; `deadline` is when an armed one begins, unless it is held.
public record Pending(
        long request,
        Verb verb,
        Trigger trigger,
        SiteId from,
        Kind kind,
        Optional<Instant> deadline,
        Optional<Hold> hold,
        Optional<Plan> plan,
        List<CandidateScore> ranking,
        List<RuleResult> rules,
        List<String> approvals) {
    public Pending {
        ranking = List.copyOf(ranking);
        rules = List.copyOf(rules);
        approvals = List.copyOf(approvals);
    }

    /// PREPARING: facts are being read. COUNTDOWN: begins at the deadline. AWAITING_APPROVAL: waits for people.
    /// BLOCKED: a rule fails, see `rules`; it is judged again when the world changes.
    public enum Kind {
        PREPARING,
        COUNTDOWN,
        AWAITING_APPROVAL,
        BLOCKED
    }
}
