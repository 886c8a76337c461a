// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.stream.Stream;

/// What would refuse a move to a site now: safety rules that fail, credentials that may not write, and a door
/// that users could not come in by. That the source is not lost is no blocker: it is why nothing moves.
final class Blockers {
    private Blockers() {}

    static List<Blocker> of(ReadinessFacts facts, SiteId site, List<Proof> proofs) {
        return Stream.concat(rules(facts, site), proofs.stream().flatMap(Blockers::unserved))
                .toList();
    }

    /// Rules can only be judged from where the deployment is; while that is not known, nothing can be planned.
    private static Stream<Blocker> rules(ReadinessFacts facts, SiteId site) {
        var judged = facts.rules().get(site);
        if (judged == null) {
            return Stream.of(new Blocker(
                    "It is not known which site is active",
                    "without that no move can be planned, and no rule judged",
                    true,
                    new Remedy("Open DNS", Remedy.Way.DNS, "providers")));
        }
        return judged.stream()
                .filter(r -> r.rule() != Rule.SOURCE_BY_QUORUM)
                .filter(r -> refuses(r, facts.automation()))
                .map(r -> new Blocker(
                        (r.standing() == RuleResult.Standing.FAIL ? "Rule not met: " : "Stops automation: ")
                                + r.rule().title(),
                        r.evidence(),
                        r.standing() == RuleResult.Standing.FAIL,
                        remedy(r.rule(), facts, site)));
    }

    /// A warning stops automation, so it is in the way where automation is meant to act.
    private static boolean refuses(RuleResult result, Automation automation) {
        return switch (result.standing()) {
            case FAIL -> true;
            case WARN -> automation == Automation.ARMED;
            case PASS, OVERRIDDEN -> false;
        };
    }

    private static Stream<Blocker> unserved(Proof proof) {
        if (proof.verdict() != ProofVerdict.FAILED || proof.remedy().isEmpty()) {
            return Stream.empty();
        }
        var remedy = proof.remedy().get();
        return switch (proof.kind()) {
            case PERMISSION ->
                Stream.of(new Blocker(proof.subject() + " refuses to be written", proof.value(), true, remedy));
            case TLS -> Stream.of(new Blocker("Users would be refused at the door", proof.value(), true, remedy));
            case RECORDS, BUDGET, CHECKS, REPLICATION, DRILL, DR_TEST -> Stream.empty();
        };
    }

    private static Remedy remedy(Rule rule, ReadinessFacts facts, SiteId site) {
        return switch (rule) {
            case LEADS -> new Remedy("See who leads", Remedy.Way.SETTINGS, "store");
            case RECORD_AS_EXPECTED, PROVIDERS_REACHABLE -> new Remedy("Open DNS", Remedy.Way.DNS, "providers");
            case TARGET_HEALTHY, TARGET_NOT_WORSE, NOT_FLAPPING ->
                new Remedy("Open checks", Remedy.Way.CHECK, facts.ailing().getOrDefault(site, ""));
            case CANDIDATE_SCORE, REPLICATION_LAG -> new Remedy("Open tiers", Remedy.Way.TIERS, site.value());
            case FENCE, COOLDOWN, DAILY_LIMIT, CASCADE, FREEZE, SOURCE_BY_QUORUM, RECOVERY_SOAK ->
                new Remedy("Open the policy", Remedy.Way.SETTINGS, "policy");
            case NO_OTHER_EXECUTION -> new Remedy("Follow the run", Remedy.Way.EXECUTION, "");
        };
    }
}
