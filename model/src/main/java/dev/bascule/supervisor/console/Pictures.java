// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.AmendmentPicture;
import dev.bascule.client.Budget;
import dev.bascule.client.CheckPicture;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.EffectiveAutomation;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Ranking;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.SiteFacts;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.notify.Mutes;
import dev.bascule.replica.Lag;
import dev.bascule.supervisor.watch.LagDesk;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes the picture of one deployment from what its post knows.
final class Pictures {
    private static final Duration DAY = Duration.ofDays(1);

    private Pictures() {}

    static DeploymentPicture of(Setup setup, Post post, Chronicle chronicle, Instant now) {
        var state = post.supervisor().state();
        var effective = EffectiveAutomation.of(setup, state.automation());
        var verdicts = post.health().verdicts();
        return new DeploymentPicture(
                setup,
                state.phase(),
                health(state, verdicts),
                state.active(),
                state.automation(),
                effective.automation(),
                effective.because(),
                verdicts,
                checks(post, chronicle.mutes(), now),
                post.lags().recent(),
                state.active()
                        .map(a -> Ranking.rank(setup, a, facts(setup, post, now)))
                        .orElse(List.of()),
                budget(setup, state, now),
                state.pending(),
                state.execution(),
                state.rollback(),
                post.dns()
                        .picture(setup.policy().propagationShare(), now)
                        .withAmendments(new AmendmentPicture(state.lowered(), state.amendment())),
                chronicle.recent(),
                chronicle.open(),
                now);
    }

    /// What users of the deployment get: the active site's health, and DEGRADED while another site is lost.
    static Health health(State state, List<Verdict> verdicts) {
        var active = state.active()
                .flatMap(a -> of(verdicts, a))
                .map(Verdict::health)
                .orElse(Health.UNKNOWN);
        var otherLost = verdicts.stream().anyMatch(v -> v.health() == Health.UNHEALTHY);
        return active == Health.HEALTHY && otherLost ? Health.DEGRADED : active;
    }

    private static Optional<Verdict> of(List<Verdict> verdicts, SiteId site) {
        return verdicts.stream().filter(v -> v.site().equals(site)).findFirst();
    }

    /// Checks of stateful nodes carry the lag of their site, and muted ones their mute.
    private static List<CheckPicture> checks(Post post, Mutes mutes, Instant now) {
        return post.health().checks().stream()
                .map(c -> with(c, post.lags(), mutes, now))
                .toList();
    }

    private static CheckPicture with(CheckPicture picture, LagDesk lags, Mutes mutes, Instant now) {
        var check = picture.standing().check();
        var lag = check.id()
                .site()
                .flatMap(lags::latest)
                .filter(l -> check.node().equals(Optional.of(l.node())))
                .map(Lag::behind);
        return new CheckPicture(
                picture.checker(),
                picture.standing(),
                picture.samples(),
                picture.median(),
                picture.p95(),
                picture.p99(),
                lag,
                mutes.of(check.id(), now));
    }

    private static Facts facts(Setup setup, Post post, Instant now) {
        var sites = setup.deployment().sites().stream()
                .map(s -> {
                    var lag = post.lags().latest(s.id());
                    return new SiteFacts(
                            s.id(),
                            of(post.health().verdicts(), s.id()),
                            post.health().response(s.id()),
                            post.health().baseline(s.id()),
                            post.health().successRate(s.id()),
                            lag.map(Lag::behind),
                            lag.map(Lag::measuredAt));
                })
                .toList();
        return new Facts(now, sites, List.of(), true, "");
    }

    static Budget budget(Setup setup, State state, Instant now) {
        var today = (int)
                state.moves().stream().filter(m -> m.isAfter(now.minus(DAY))).count();
        var until =
                state.lastEnded().map(t -> t.plus(setup.policy().cooldown())).filter(now::isBefore);
        return new Budget(today, setup.policy().maxFailoversPerDay(), until);
    }
}
