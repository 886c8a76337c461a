// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import dev.bascule.failover.rule.CandidateScore.Part;
import dev.bascule.health.Health;
import dev.bascule.replica.Lag;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Ranks the sites that could take over by a score of 100 whose weights are visible. What was not measured
/// earns nothing. Ties go to the lower priority number.
public final class Ranking {
    static final int HEALTH = 35;
    static final int LAG = 20;
    static final int SUCCESS = 15;
    static final int RESPONSE = 10;
    static final int TIER = 10;
    static final int PRIORITY = 10;
    private static final Duration USUAL_LAG_LIMIT = Duration.ofSeconds(10);

    private Ranking() {}

    /// Every site but `from`, best first.
    public static List<CandidateScore> rank(Setup setup, SiteId from, Facts facts) {
        return setup.deployment().sites().stream()
                .filter(s -> !s.id().equals(from))
                .sorted(Comparator.comparingInt(Site::priority))
                .map(s -> score(setup, s, facts.of(s.id())))
                .sorted(Comparator.comparing(CandidateScore::isEligible)
                        .thenComparing(CandidateScore::total)
                        .reversed())
                .toList();
    }

    private static CandidateScore score(Setup setup, Site site, SiteFacts facts) {
        var parts = List.of(
                health(facts), lag(setup, facts), success(facts), response(setup, facts), tier(site), priority(site));
        var total = parts.stream().mapToInt(Part::earned).sum();
        return obstacle(setup, site, facts, total)
                .map(why -> new CandidateScore(site.id(), total, parts, false, why))
                .orElseGet(() -> new CandidateScore(site.id(), total, parts, true, "eligible"));
    }

    /// Why a safety rule about the site itself would block a move there, whatever else stands; the rules judge
    /// it again with all the rest.
    private static Optional<String> obstacle(Setup setup, Site site, SiteFacts facts, int total) {
        var health = healthOf(facts);
        if (health != Health.HEALTHY) {
            return Optional.of(site.id() + " is " + health);
        }
        if (SafetyRules.isTooFarBehind(setup, facts)) {
            return Optional.of("replication lag " + SafetyRules.lagWords(setup, facts));
        }
        var minimum = setup.policy().minimumScore();
        return total < minimum ? Optional.of("below minimum score " + minimum) : Optional.empty();
    }

    static Health healthOf(SiteFacts facts) {
        return facts.verdict().map(v -> v.health()).orElse(Health.UNKNOWN);
    }

    private static Part health(SiteFacts facts) {
        var health = healthOf(facts);
        var earned = switch (health) {
            case HEALTHY -> HEALTH;
            case DEGRADED -> HEALTH / 2;
            case UNHEALTHY, UNKNOWN -> 0;
        };
        return new Part("health", HEALTH, earned, health.name());
    }

    private static Part lag(Setup setup, SiteFacts facts) {
        if (!setup.deployment().isStateful()) {
            return new Part("replication lag", LAG, LAG, "no stateful node");
        }
        var limit = setup.policy().maxReplicationLag().orElse(USUAL_LAG_LIMIT);
        return facts.lag()
                .map(lag -> new Part("replication lag", LAG, share(LAG, lag, limit), Lag.words(lag)))
                .orElseGet(() -> new Part("replication lag", LAG, 0, "not measured"));
    }

    private static Part success(SiteFacts facts) {
        if (facts.successRate().isEmpty()) {
            return new Part("success rate", SUCCESS, 0, "not measured");
        }
        var rate = facts.successRate().getAsDouble();
        return new Part(
                "success rate", SUCCESS, (int) Math.round(SUCCESS * rate), Math.round(rate * 1000) / 10.0 + " %");
    }

    private static Part response(Setup setup, SiteFacts facts) {
        return facts.response()
                .map(t -> new Part(
                        "response time",
                        RESPONSE,
                        share(RESPONSE, t, setup.policy().timeout()),
                        t.toMillis() + " ms"))
                .orElseGet(() -> new Part("response time", RESPONSE, 0, "not measured"));
    }

    private static Part tier(Site site) {
        var earned = switch (site.tier()) {
            case HOT -> TIER;
            case WARM -> TIER * 6 / 10;
            case COLD -> TIER * 2 / 10;
        };
        return new Part("tier", TIER, earned, site.tier().name());
    }

    private static Part priority(Site site) {
        var earned = Math.max(1, PRIORITY - 3 * Math.max(0, site.priority() - 1));
        return new Part("priority", PRIORITY, earned, "priority " + site.priority());
    }

    /// All points at nothing, none at the limit or beyond.
    private static int share(int weight, Duration value, Duration limit) {
        var used = value.toNanos() / (double) Math.max(1, limit.toNanos());
        return (int) Math.round(weight * Math.clamp(1 - used, 0.0, 1.0));
    }
}
