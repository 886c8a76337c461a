// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.interlock;

import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import java.util.Comparator;
import java.util.List;

/// One rule that stands in the way now, by its own evidence, and what lifts it.
public record Interlock(RuleResult result, String lift) {
    /// Those that fail before those that a person may accept; what passes is not among them.
    public static List<Interlock> of(List<RuleResult> rules) {
        return rules.stream()
                .filter(r -> r.standing() == RuleResult.Standing.FAIL || r.standing() == RuleResult.Standing.WARN)
                .sorted(Comparator.comparing((RuleResult r) -> r.standing() == RuleResult.Standing.WARN))
                .map(r -> new Interlock(r, lift(r)))
                .toList();
    }

    public boolean blocks() {
        return result.standing() == RuleResult.Standing.FAIL;
    }

    private static String lift(RuleResult result) {
        var own = lift(result.rule());
        if (result.standing() == RuleResult.Standing.WARN) {
            return own + ", or accept it by name";
        }
        return result.rule().isOverridable() ? own + ", or override it by break-glass" : own;
    }

    private static String lift(Rule rule) {
        return switch (rule) {
            case LEADS -> "give the order where the leader runs, or end it there";
            case RECORD_AS_EXPECTED -> "restore or correct the record named here, see DNS, Drift";
            case PROVIDERS_REACHABLE -> "wait until the provider answers, or mend its token or network";
            case TARGET_HEALTHY -> "choose another target, or mend this one until a quorum sees it HEALTHY";
            case TARGET_NOT_WORSE -> "choose a target that is no worse than the source";
            case SOURCE_BY_QUORUM -> "switch over where the source is well, fail over where it is lost";
            case CANDIDATE_SCORE -> "raise what the score takes off, or choose a better candidate";
            case REPLICATION_LAG -> "wait until replication has caught up, or have its lag measured";
            case FENCE -> "add a fence hook, so that the old side is proved to have stopped";
            case NOT_FLAPPING -> "wait until health has settled";
            case COOLDOWN -> "wait until the cooldown is over";
            case DAILY_LIMIT -> "wait until fewer moves lie within a day";
            case CASCADE -> "fail back first, or let the policy allow a second move";
            case RECOVERY_SOAK -> "wait until the primary has been HEALTHY long enough";
            case FREEZE -> "wait for the end of the freeze";
            case NO_OTHER_EXECUTION -> "wait until the other execution has ended, or abort it";
        };
    }
}
