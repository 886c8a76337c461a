// SPDX-License-Identifier: Apache-2.0
package dev.bascule.client;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.RuleResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A dry run: the plan itself (absent when it cannot be made; `problems` say why), every rule with its
/// evidence, the ranking, and the facts it was computed from. It is good until `expiresAt`. `worstCache` is the
/// longest time a resolver may keep the old answer.
public record Preview(
        Optional<Plan> plan,
        List<RuleResult> rules,
        List<CandidateScore> ranking,
        List<String> problems,
        Facts facts,
        Duration worstCache,
        Instant expiresAt) {
    public Preview {
        rules = List.copyOf(rules);
        ranking = List.copyOf(ranking);
        problems = List.copyOf(problems);
    }

    public boolean isBlocked() {
        return plan.isEmpty() || rules.stream().anyMatch(r -> r.standing() == RuleResult.Standing.FAIL);
    }
}
