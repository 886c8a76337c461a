// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.Refused;
import dev.bascule.failover.EffectiveAutomation;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.SafetyRules;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.Situation;
import dev.bascule.health.Health;
import dev.bascule.readiness.Readiness;
import dev.bascule.readiness.ReadinessFacts;
import dev.bascule.replica.Lag;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the readiness of one deployment from what its post knows, asking nobody.
final class Assessments {
    private Assessments() {}

    static Readiness of(Post post, Chronicle chronicle, Instant now) {
        var state = post.supervisor().state();
        var setup = state.setup()
                .orElseThrow(() -> new Refused(
                        post.supervisor().deployment() + " is not configured yet, so nothing can be said of it."));
        var desk = post.prover().desk();
        var terms = post.prover().terms();
        var facts = new ReadinessFacts(
                setup,
                state.active(),
                EffectiveAutomation.of(setup, state.automation()).automation(),
                post.health().verdicts(),
                lags(setup, post),
                rules(setup, state, post, now),
                ailing(post),
                chronicle.readiness().and(desk.log()),
                terms.every(),
                terms.usesTls(),
                now);
        return Readiness.of(facts, desk.proving());
    }

    private static Map<SiteId, Lag> lags(Setup setup, Post post) {
        var lags = new HashMap<SiteId, Lag>();
        setup.deployment().sites().forEach(s -> post.lags().latest(s.id()).ifPresent(lag -> lags.put(s.id(), lag)));
        return lags;
    }

    /// Every rule for a person's move to each other site; none while it is not known where the deployment is.
    private static Map<SiteId, List<RuleResult>> rules(Setup setup, State state, Post post, Instant now) {
        var rules = new HashMap<SiteId, List<RuleResult>>();
        state.active().ifPresent(from -> {
            var facts = post.facts().with(post.dns().readings(), setup, from);
            setup.deployment().sites().stream()
                    .map(Site::id)
                    .filter(to -> !to.equals(from))
                    .forEach(to -> rules.put(to, SafetyRules.judge(situation(setup, state, from, to, facts, now))));
        });
        return rules;
    }

    private static Situation situation(Setup setup, State state, SiteId from, SiteId to, Facts facts, Instant now) {
        var home = setup.deployment().primary().id().equals(to);
        return new Situation(
                setup,
                home ? Verb.FAIL_BACK : Verb.FAIL_OVER,
                from,
                to,
                facts,
                false,
                state.phase(),
                state.moves(),
                state.lastEnded(),
                state.underWay().isPresent(),
                now);
    }

    /// The first check of each site that is not HEALTHY, by its label.
    private static Map<SiteId, String> ailing(Post post) {
        var ailing = new HashMap<SiteId, String>();
        for (var check : post.health().checks()) {
            var standing = check.standing();
            var site = standing.check().id().site();
            if (standing.health() != Health.HEALTHY && site.isPresent()) {
                ailing.putIfAbsent(site.get(), standing.check().id().label());
            }
        }
        return ailing;
    }
}
