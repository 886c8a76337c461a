// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
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

    /// A move about which nothing is known yet but why it is asked for.
    static Pending preparing(long request, Verb verb, Trigger trigger, SiteId from, Optional<Instant> deadline) {
        return new Pending(
                request,
                verb,
                trigger,
                from,
                Kind.PREPARING,
                deadline,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Whether time or a hold stands between this and its beginning.
    boolean isTimed() {
        return deadline.isPresent() || hold.isPresent();
    }

    Pending blocked(List<CandidateScore> candidates, List<RuleResult> judged) {
        return new Pending(
                request,
                verb,
                trigger,
                from,
                Kind.BLOCKED,
                deadline,
                hold,
                Optional.empty(),
                candidates,
                judged,
                List.of());
    }

    /// With a plan that may be carried out. Approvals stand only for the very plan that was approved.
    Pending planned(Plan ready, List<CandidateScore> candidates, List<RuleResult> judged) {
        var same = plan.map(Plan::hash).equals(Optional.of(ready.hash()));
        return new Pending(
                request,
                verb,
                trigger,
                from,
                isTimed() ? Kind.COUNTDOWN : Kind.AWAITING_APPROVAL,
                deadline,
                hold,
                Optional.of(ready),
                candidates,
                judged,
                same ? approvals : List.of());
    }

    Pending timed(Optional<Instant> begins, Optional<Hold> held) {
        return new Pending(request, verb, trigger, from, kind, begins, held, plan, ranking, rules, approvals);
    }

    Pending approvedBy(String person) {
        var all = new ArrayList<>(approvals);
        all.add(person);
        return new Pending(request, verb, trigger, from, kind, deadline, hold, plan, ranking, rules, all);
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
