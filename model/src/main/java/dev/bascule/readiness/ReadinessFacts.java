// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Verdict;
import dev.bascule.replica.Lag;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a readiness rests on, as known at `now`. `lags` holds the newest of each site, `rules` every
/// safety rule for a move to each site, `ailing` the label of a check that speaks against a site. Proofs are
/// taken
/// `every` so often and count as old after twice that.
public record ReadinessFacts(
        Setup setup,
        Optional<SiteId> active,
        Automation automation,
        List<Verdict> verdicts,
        Map<SiteId, Lag> lags,
        Map<SiteId, List<RuleResult>> rules,
        Map<SiteId, String> ailing,
        ReadinessLog log,
        Duration every,
        boolean usesTls,
        Instant now) {
    /// How often proofs are taken where nothing else is configured.
    public static final Duration USUALLY = Duration.ofMinutes(15);

    public ReadinessFacts {
        verdicts = List.copyOf(verdicts);
        lags = Map.copyOf(lags);
        rules = Map.copyOf(rules);
        ailing = Map.copyOf(ailing);
    }

    /// Every site that could become the target, in configured order: all but the active one.
    public List<Site> targets() {
        return setup.deployment().sites().stream()
                .filter(s -> !active.equals(Optional.of(s.id())))
                .toList();
    }

    ReadinessFacts with(ReadinessLog other) {
        return new ReadinessFacts(setup, active, automation, verdicts, lags, rules, ailing, other, every, usesTls, now);
    }

    /// Whether something measured then is too old to count as how things are.
    boolean isOld(Instant measuredAt) {
        return measuredAt.plus(every.multipliedBy(2)).isBefore(now);
    }

    Optional<Verdict> verdict(SiteId site) {
        return verdicts.stream().filter(v -> v.site().equals(site)).findFirst();
    }
}
