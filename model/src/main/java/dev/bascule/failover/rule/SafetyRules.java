// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import static dev.bascule.failover.rule.RuleResult.Standing.FAIL;
import static dev.bascule.failover.rule.RuleResult.Standing.OVERRIDDEN;
import static dev.bascule.failover.rule.RuleResult.Standing.PASS;
import static dev.bascule.failover.rule.RuleResult.Standing.WARN;

import dev.bascule.failover.plan.Verb;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.replica.Lag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Judges every safety rule, always all of them, each with its evidence. What a person may accept is a warning
/// to a person and a failure to automation.
public final class SafetyRules {
    private static final Duration DAY = Duration.ofDays(1);

    private SafetyRules() {}

    public static List<RuleResult> judge(Situation s) {
        return s.verb().isMove() ? ofMove(s) : ofAmendment(s);
    }

    /// An amendment leaves the deployment where it is: only what concerns the records is asked, and whether the
    /// site that a repaired one will name is well.
    private static List<RuleResult> ofAmendment(Situation s) {
        var records = List.of(leads(s), ProviderRules.reachable(s), ProviderRules.held(s), freeze(s), alone(s));
        return s.verb() == Verb.REPAIR_RECORD
                ? Stream.concat(records.stream(), Stream.of(target(s))).toList()
                : records;
    }

    private static List<RuleResult> ofMove(Situation s) {
        return List.of(
                leads(s),
                ProviderRules.reachable(s),
                ProviderRules.asExpected(s),
                source(s),
                target(s),
                notWorse(s),
                score(s),
                lag(s),
                fence(s),
                flapping(s),
                cooldown(s),
                daily(s),
                cascade(s),
                soak(s),
                freeze(s),
                alone(s));
    }

    /// The same results with break-glass applied: named, overridable rules that fail are OVERRIDDEN.
    public static List<RuleResult> override(List<RuleResult> results, Set<String> codes, String reason) {
        return results.stream()
                .map(r -> r.standing() == FAIL
                                && r.rule().isOverridable()
                                && codes.contains(r.rule().code())
                        ? new RuleResult(r.rule(), OVERRIDDEN, r.evidence() + "; overridden: " + reason)
                        : r)
                .toList();
    }

    /// Whether a move may begin by itself: nothing fails and nothing warns.
    public static boolean allowAutomation(List<RuleResult> results) {
        return results.stream().allMatch(RuleResult::isPass);
    }

    /// Whether a person who accepted `warnings` (rule codes) may begin it.
    public static boolean allowPerson(List<RuleResult> results, Set<String> warnings) {
        return results.stream().allMatch(r -> switch (r.standing()) {
            case PASS, OVERRIDDEN -> true;
            case WARN -> warnings.contains(r.rule().code());
            case FAIL -> false;
        });
    }

    /// The rules in the way, in one line.
    public static String inTheWay(List<RuleResult> results) {
        var names = results.stream()
                .filter(r -> r.standing() == FAIL || r.standing() == WARN)
                .map(r -> r.rule().title().toLowerCase(Locale.ROOT) + " (" + r.evidence() + ")")
                .toList();
        return String.join("; ", names);
    }

    private static RuleResult leads(Situation s) {
        return s.facts().leads()
                ? pass(Rule.LEADS, "lease held by " + s.facts().leader())
                : fail(Rule.LEADS, "read-only here; " + s.facts().leader() + " leads");
    }

    private static RuleResult source(Situation s) {
        var rule = Rule.SOURCE_BY_QUORUM;
        var health = Ranking.healthOf(s.source());
        var evidence = votes(s.source());
        return switch (s.verb()) {
            case FAIL_OVER ->
                isLost(s, health) ? pass(rule, evidence) : humanOnly(s, rule, evidence + "; the source is not lost");
            case SWITCH_OVER ->
                switch (health) {
                    case HEALTHY -> pass(rule, evidence);
                    case DEGRADED -> warn(rule, evidence);
                    case UNHEALTHY, UNKNOWN ->
                        fail(rule, evidence + "; switching over needs a healthy source, fail over instead");
                };
            case FAIL_BACK, ROLL_BACK, LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> pass(rule, evidence);
        };
    }

    private static boolean isLost(Situation s, Health health) {
        return health == Health.UNHEALTHY
                || (health == Health.DEGRADED && s.setup().policy().degradationTriggers());
    }

    private static RuleResult target(Situation s) {
        var rule = Rule.TARGET_HEALTHY;
        return switch (Ranking.healthOf(s.target())) {
            case HEALTHY -> pass(rule, votes(s.target()));
            case DEGRADED -> humanOnly(s, rule, votes(s.target()));
            case UNHEALTHY, UNKNOWN -> fail(rule, votes(s.target()));
        };
    }

    private static RuleResult notWorse(Situation s) {
        var source = Ranking.healthOf(s.source());
        var target = Ranking.healthOf(s.target());
        var evidence = s.to() + " " + target + ", " + s.from() + " " + source;
        var worse = target == Health.UNKNOWN || (source != Health.UNKNOWN && target.compareTo(source) > 0);
        return worse ? fail(Rule.TARGET_NOT_WORSE, evidence) : pass(Rule.TARGET_NOT_WORSE, evidence);
    }

    private static RuleResult score(Situation s) {
        var minimum = s.setup().policy().minimumScore();
        return Ranking.rank(s.setup(), s.from(), s.facts()).stream()
                .filter(c -> c.site().equals(s.to()))
                .findFirst()
                .map(c -> c.total() >= minimum
                        ? pass(Rule.CANDIDATE_SCORE, c.total() + ", minimum " + minimum)
                        : fail(Rule.CANDIDATE_SCORE, c.total() + ", minimum " + minimum))
                .orElseGet(() -> fail(Rule.CANDIDATE_SCORE, s.to() + " is not a site of this deployment"));
    }

    private static RuleResult lag(Situation s) {
        var rule = Rule.REPLICATION_LAG;
        if (!s.setup().deployment().isStateful()) {
            return pass(rule, "no stateful node");
        }
        var limit = s.setup().policy().maxReplicationLag();
        var lag = s.target().lag();
        if (lag.isEmpty()) {
            return limit.isEmpty()
                    ? pass(rule, "no limit set, not measured")
                    : humanOnly(s, rule, "not measured, limit " + Lag.words(limit.get()));
        }
        var words = lagWords(s.setup(), s.target());
        return isTooFarBehind(s.setup(), s.target()) ? fail(rule, words) : pass(rule, words);
    }

    /// Whether a measured lag is above the limit; what was not measured is for a person to judge.
    static boolean isTooFarBehind(Setup setup, SiteFacts facts) {
        var limit = setup.policy()
                .maxReplicationLag()
                .filter(_ -> setup.deployment().isStateful());
        return limit.flatMap(most -> facts.lag().filter(lag -> lag.compareTo(most) > 0))
                .isPresent();
    }

    /// The measured lag beside its limit.
    static String lagWords(Setup setup, SiteFacts facts) {
        return facts.lag().map(Lag::words).orElse("not measured")
                + setup.policy()
                        .maxReplicationLag()
                        .map(l -> ", limit " + Lag.words(l))
                        .orElse(", no limit set");
    }

    private static RuleResult fence(Situation s) {
        if (!s.setup().deployment().isStateful()) {
            return pass(Rule.FENCE, "no stateful node");
        }
        var fences = s.setup().hooks().fence();
        return fences.isEmpty()
                ? humanOnly(s, Rule.FENCE, "no fence hook: " + s.from() + " may go on taking writes")
                : pass(Rule.FENCE, fences.size() + " fence " + (fences.size() == 1 ? "hook" : "hooks"));
    }

    private static RuleResult flapping(Situation s) {
        var shaky = s.source().verdict().filter(Verdict::flapping).isPresent()
                || s.target().verdict().filter(Verdict::flapping).isPresent();
        return shaky
                ? humanOnly(s, Rule.NOT_FLAPPING, "health changed too often, wait until it settles")
                : pass(Rule.NOT_FLAPPING, "settled");
    }

    private static RuleResult cooldown(Situation s) {
        var until = s.lastEnded().map(t -> t.plus(s.setup().policy().cooldown()));
        return until.filter(s.now()::isBefore).isPresent()
                ? humanOnly(s, Rule.COOLDOWN, "until " + Hours.of(until.get()))
                : pass(
                        Rule.COOLDOWN,
                        until.map(t -> "clear since " + Hours.of(t)).orElse("clear"));
    }

    private static RuleResult daily(Situation s) {
        var limit = s.setup().policy().maxFailoversPerDay();
        var today =
                s.moves().stream().filter(m -> m.isAfter(s.now().minus(DAY))).count();
        var words = today + "/" + limit;
        return today >= limit ? humanOnly(s, Rule.DAILY_LIMIT, words) : pass(Rule.DAILY_LIMIT, words);
    }

    private static RuleResult cascade(Situation s) {
        var second = s.verb() == Verb.FAIL_OVER && s.phase() == FailoverState.FAILED_OVER;
        if (!second || s.setup().policy().cascade()) {
            return pass(Rule.CASCADE, second ? "allowed by policy" : "first move");
        }
        return humanOnly(s, Rule.CASCADE, "already failed over; a second one needs a person");
    }

    /// Going home too early is how one outage becomes two.
    private static RuleResult soak(Situation s) {
        var rule = Rule.RECOVERY_SOAK;
        if (s.verb() != Verb.FAIL_BACK) {
            return pass(rule, "no failback");
        }
        var wanted = s.setup().policy().recoveryDelay();
        var held = s.target()
                .verdict()
                .filter(v -> v.health() == Health.HEALTHY)
                .map(v -> Duration.between(v.since(), s.now()))
                .orElse(Duration.ZERO);
        var evidence = "HEALTHY for " + held.toSeconds() + " s of " + wanted.toSeconds() + " s";
        return held.compareTo(wanted) >= 0 ? pass(rule, evidence) : humanOnly(s, rule, evidence);
    }

    private static RuleResult freeze(Situation s) {
        return s.setup().policy().freezes().stream()
                .filter(f -> f.covers(s.now()))
                .findFirst()
                .map(f -> fail(Rule.FREEZE, f.reason() + " until " + f.to() + " " + f.zone()))
                .orElseGet(() -> pass(Rule.FREEZE, "none now"));
    }

    private static RuleResult alone(Situation s) {
        return s.otherExecution()
                ? fail(Rule.NO_OTHER_EXECUTION, "another execution is under way")
                : pass(Rule.NO_OTHER_EXECUTION, "none");
    }

    private static String votes(SiteFacts facts) {
        return facts.verdict()
                .map(v -> facts.site() + " " + v.health() + " " + v.agreeing() + "/"
                        + v.votes().size() + ", needs " + v.needed())
                .orElse(facts.site() + " UNKNOWN, nothing measured");
    }

    /// A warning to a person, a failure to automation.
    static RuleResult humanOnly(Situation s, Rule rule, String evidence) {
        return s.byItself() ? fail(rule, evidence) : warn(rule, evidence);
    }

    static RuleResult pass(Rule rule, String evidence) {
        return new RuleResult(rule, PASS, evidence);
    }

    static RuleResult warn(Rule rule, String evidence) {
        return new RuleResult(rule, WARN, evidence);
    }

    static RuleResult fail(Rule rule, String evidence) {
        return new RuleResult(rule, FAIL, evidence);
    }
}
