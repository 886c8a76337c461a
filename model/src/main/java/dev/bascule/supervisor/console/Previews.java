// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.Preview;
import dev.bascule.client.PreviewRequest;
import dev.bascule.client.Refused;
import dev.bascule.dns.Reading;
import dev.bascule.dns.propagation.CachedLifetime;
import dev.bascule.failover.Planner;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Hours;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.Ranking;
import dev.bascule.failover.rule.RecordConcerns;
import dev.bascule.failover.rule.SafetyRules;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.Situation;
import dev.bascule.supervisor.watch.ActiveSite;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Computes dry runs: the plan a person would order now, every rule, and whatever speaks against it. Read-only
/// by construction: nothing here can reach a write client.
final class Previews {
    private static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private final Map<DeploymentId, State> past;
    private final InstantSource clock;

    /// For a deployment in `past`, moves are judged by that state instead of its own.
    Previews(Map<DeploymentId, State> past, InstantSource clock) {
        this.past = Map.copyOf(past);
        this.clock = clock;
    }

    Preview compute(Post post, PreviewRequest request) throws InterruptedException {
        var state = post.supervisor().state();
        var setup = state.setup()
                .orElseThrow(() -> new Refused("Deployment " + request.deployment() + " is not configured yet."));
        if (state.active().isEmpty()) {
            throw new Refused(unknown(setup, post.watch().readProviders(setup)));
        }
        var from = state.active().get();
        var facts = post.facts().gather(setup, from);
        var ranking = Ranking.rank(setup, from, facts);
        var to = target(setup, request, from, ranking);
        var told = Optional.ofNullable(past.get(request.deployment())).orElse(state);
        return judged(setup, told, request, new Measured(new Move(from, to), facts, ranking));
    }

    private record Move(SiteId from, SiteId to) {}

    /// What was read and measured just now, about one move.
    private record Measured(Move move, Facts facts, List<CandidateScore> ranking) {}

    private Preview judged(Setup setup, State state, PreviewRequest request, Measured seen) {
        var now = clock.instant();
        var facts = seen.facts();
        var situation = new Situation(
                setup,
                request.verb(),
                seen.move().from(),
                seen.move().to(),
                facts,
                false,
                state.phase(),
                state.moves(),
                state.lastEnded(),
                state.underWay().isPresent(),
                now);
        var rules = SafetyRules.override(
                SafetyRules.judge(situation), new HashSet<>(request.overridden()), "as asked in the dry run");
        var plan = Planner.planOverriding(situation, request.overridden());
        return new Preview(
                plan,
                rules,
                seen.ranking(),
                problems(setup, state, facts, now),
                facts,
                worstCache(state, facts, now),
                expiry(now));
    }

    private static List<String> problems(Setup setup, State state, Facts facts, Instant now) {
        var early = state.lowered()
                .filter(l -> now.isBefore(l.cachedUntil(now)))
                .map(
                        l -> l.sentence()
                                + l.effectiveAt()
                                        .map(
                                                t -> "; caches have let the old ones go at " + Hours.of(t)
                                                        + ". A move before then is as slow as with the old TTLs; wait if you can.")
                                        .orElse(
                                                "; not every name server was seen to answer that, so count with the old ones."));
        return Stream.concat(
                        early.stream(),
                        RecordConcerns.of(state.lowered().map(l -> l.in(setup)).orElse(setup), facts.readings())
                                .stream())
                .toList();
    }

    /// Why no site is known to be active, by what the providers say now.
    private static String unknown(Setup setup, List<ProviderReading> readings) {
        var concerns = RecordConcerns.of(setup, readings);
        var why = concerns.isEmpty() ? ActiveSite.of(setup, readings).evidence() + "." : String.join(" ", concerns);
        return "It is not known which site is active, so nothing can be planned. " + why;
    }

    static Instant expiry(Instant now) {
        return now.plus(GOOD_FOR);
    }

    private static SiteId target(Setup setup, PreviewRequest request, SiteId from, List<CandidateScore> ranking) {
        if (request.to().isPresent()) {
            var to = request.to().get();
            if (setup.deployment().site(to).isEmpty()) {
                var known = setup.deployment().sites().stream()
                        .map(s -> s.id().value())
                        .toList();
                throw new Refused("There is no site " + to + " in " + request.deployment() + "; there are "
                        + String.join(", ", known) + ".");
            }
            if (to.equals(from)) {
                throw new Refused(to + " is active already; there is nothing to move.");
            }
            return to;
        }
        var primary = setup.deployment().primary().id();
        if (request.verb() == Verb.FAIL_BACK) {
            if (primary.equals(from)) {
                throw new Refused("The primary " + primary + " is active; there is nothing to fail back.");
            }
            return primary;
        }
        return ranking.stream()
                .findFirst()
                .map(CandidateScore::site)
                .orElseThrow(() -> new Refused(request.deployment() + " has no other site to move to."));
    }

    /// The longest TTL held, or what a cache may have left of one that was lowered of late.
    static Duration worstCache(State state, Facts facts, Instant now) {
        var left = state.lowered().map(l -> Duration.between(now, l.cachedUntil(now)));
        var longest = longestHeld(facts);
        return left.filter(l -> l.compareTo(longest) > 0).orElse(longest);
    }

    private static Duration longestHeld(Facts facts) {
        var held = facts.readings().stream()
                .flatMap(r -> r.reading() instanceof Reading.Found found ? Stream.of(found.set()) : Stream.empty())
                .toList();
        return CachedLifetime.of(held).longest();
    }
}
