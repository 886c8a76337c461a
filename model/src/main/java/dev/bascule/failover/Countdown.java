// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import static java.util.stream.Collectors.joining;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Hours;
import dev.bascule.failover.rule.Policy;
import dev.bascule.failover.rule.Ranking;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.SafetyRules;
import dev.bascule.failover.rule.Setup;
import dev.bascule.failover.rule.Situation;
import dev.bascule.health.Health;
import dev.bascule.health.Verdict;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What happens between a trigger and the move: facts, ranking, rules, the countdown that people hold or
/// hasten, and approvals.
final class Countdown {
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(120);
    private static final Duration SHORTEST_RECONSIDERATION = Duration.ofSeconds(2);

    private Countdown() {}

    static Decision factsGathered(State state, Event.FactsGathered e, Instant now) {
        var pending = state.pending().filter(p -> p.request() == e.request());
        if (pending.isEmpty() || state.setup().isEmpty()) {
            return Decision.stay(state);
        }
        var setup = state.setup().get();
        var automatic = EffectiveAutomation.of(setup, state.automation()).automation() == Automation.ARMED;
        var ranking = Ranking.rank(setup, pending.get().from(), e.facts());
        var ways = targets(setup, pending.get(), ranking).stream()
                .map(to -> Way.to(situation(state, pending.get(), to, e.facts(), automatic, now)))
                .toList();
        if (ways.isEmpty()) {
            return blocked(state, pending.get(), ranking, List.of(), "there is no site to move to", now);
        }
        var open = ways.stream().filter(Way::isOpen).findFirst();
        if (open.isEmpty()) {
            var rules = ways.getFirst().rules();
            return blocked(state, pending.get(), ranking, rules, SafetyRules.inTheWay(rules), now);
        }
        var best = total(ranking, open.get().site());
        var passedOver = ways.stream()
                .filter(w -> !w.isOpen() && total(ranking, w.site()) >= best)
                .toList();
        return planned(state, pending.get(), open.get(), ranking, passedOver, now);
    }

    private static int total(List<CandidateScore> ranking, SiteId site) {
        return ranking.stream()
                .filter(c -> c.site().equals(site))
                .mapToInt(CandidateScore::total)
                .findFirst()
                .orElse(0);
    }

    private static List<SiteId> targets(Setup setup, Pending pending, List<CandidateScore> ranking) {
        return pending.verb() == Verb.FAIL_BACK
                ? List.of(setup.deployment().primary().id())
                : ranking.stream().map(CandidateScore::site).toList();
    }

    private static Situation situation(
            State state, Pending pending, SiteId to, Facts facts, boolean automatic, Instant now) {
        return new Situation(
                state.setup().orElseThrow(),
                pending.verb(),
                pending.from(),
                to,
                facts,
                automatic,
                state.phase(),
                state.moves(),
                state.lastEnded(),
                state.underWay().isPresent(),
                now);
    }

    /// The move to one candidate: its plan, if one can be made, and what the rules say of it.
    private record Way(SiteId site, Optional<Plan> plan, List<RuleResult> rules, boolean isAllowed) {
        static Way to(Situation s) {
            var rules = SafetyRules.judge(s);
            var plan = Planner.plan(s.setup(), s.verb(), s.from(), s.to(), s.facts(), s.now());
            var allowed = s.byItself()
                    ? SafetyRules.allowAutomation(rules)
                    : rules.stream().noneMatch(r -> r.standing() == RuleResult.Standing.FAIL);
            return new Way(s.to(), plan, rules, allowed);
        }

        boolean isOpen() {
            return plan.isPresent() && isAllowed;
        }

        String closed() {
            return site + " is passed over: " + SafetyRules.inTheWay(rules);
        }
    }

    private static Decision blocked(
            State state,
            Pending pending,
            List<CandidateScore> ranking,
            List<RuleResult> rules,
            String why,
            Instant now) {
        var again = state.setup().orElseThrow().policy().interval().multipliedBy(3);
        var wait = again.compareTo(SHORTEST_RECONSIDERATION) < 0 ? SHORTEST_RECONSIDERATION : again;
        var words = pending.rules().equals(rules) && pending.kind() == Pending.Kind.BLOCKED
                ? ""
                : pending.verb().title() + " blocked: " + why;
        return Decision.to(
                state.withPending(Optional.of(pending.blocked(ranking, rules))),
                words,
                new Effect.WakeAt(now.plus(wait), Timers.RECONSIDER, pending.request()));
    }

    private static Decision planned(
            State state, Pending pending, Way way, List<CandidateScore> ranking, List<Way> passedOver, Instant now) {
        var plan = way.plan().orElseThrow();
        var next = pending.planned(plan, ranking, way.rules());
        var ready = state.withPending(Optional.of(next));
        if (pending.deadline().filter(t -> !now.isBefore(t)).isPresent()) {
            return begin(ready, next, now);
        }
        var move = plan.verb().title().toLowerCase(Locale.ROOT) + " to " + plan.to();
        var words = next.isTimed()
                ? pending.deadline()
                        .map(t -> move + " begins at " + Hours.of(t))
                        .orElse(move + " is held")
                : move + " awaits approval";
        return Decision.to(
                ready,
                Stream.concat(Stream.of(words), passedOver.stream().map(Way::closed))
                        .collect(joining("; ")));
    }

    static Decision graceOver(State state, long request, Instant now) {
        return state.pending()
                .filter(p -> p.request() == request && p.kind() == Pending.Kind.COUNTDOWN)
                .filter(p -> p.hold().isEmpty()
                        && p.deadline().filter(t -> !now.isBefore(t)).isPresent())
                .map(p -> begin(state, p, now))
                .orElse(Decision.stay(state));
    }

    static Decision holdOver(State state, long request, Instant now) {
        return state.pending()
                .filter(p -> p.request() == request)
                .filter(p -> p.hold().filter(h -> !now.isBefore(h.until())).isPresent())
                .map(p -> resume(state, p, "the hold ended", now))
                .orElse(Decision.stay(state));
    }

    static Decision reconsider(State state, long request) {
        return state.pending()
                .filter(p -> p.request() == request && p.kind() == Pending.Kind.BLOCKED)
                .map(p -> Decision.to(state, "", new Effect.GatherFacts(request)))
                .orElse(Decision.stay(state));
    }

    static Decision held(State state, Event.CountdownHeld e, Instant now) {
        var pending = state.pending().filter(p -> p.deadline().isPresent());
        if (pending.isEmpty()) {
            return Decision.stay(state);
        }
        var p = pending.get();
        var left = Duration.between(now, p.deadline().orElseThrow());
        var hold = new Hold(e.by(), now, now.plus(LONGEST_HOLD), left.isNegative() ? Duration.ZERO : left);
        return Decision.to(
                state.withPending(Optional.of(p.timed(Optional.empty(), Optional.of(hold)))),
                e.by() + " holds the countdown at " + hold.remaining().toSeconds() + " s: " + e.reason(),
                new Effect.WakeAt(hold.until(), Timers.HOLD, p.request()));
    }

    static Decision resumed(State state, String by, Instant now) {
        return state.pending()
                .filter(p -> p.hold().isPresent())
                .map(p -> resume(state, p, by + " lets the countdown go on", now))
                .orElse(Decision.stay(state));
    }

    private static Decision resume(State state, Pending p, String words, Instant now) {
        var deadline = now.plus(p.hold().orElseThrow().remaining());
        return Decision.to(
                state.withPending(Optional.of(p.timed(Optional.of(deadline), Optional.empty()))),
                words,
                new Effect.WakeAt(deadline, Timers.GRACE, p.request()));
    }

    static Decision hastened(State state, Event.CountdownHastened e, Instant now) {
        var pending = state.pending().filter(Pending::isTimed);
        if (pending.isEmpty()) {
            return Decision.stay(state);
        }
        var due = pending.get().timed(Optional.of(now), Optional.empty());
        var hastened = state.withPending(Optional.of(due));
        return due.kind() == Pending.Kind.COUNTDOWN
                ? begin(hastened, due, now)
                : Decision.to(hastened, e.by() + " hastens: " + e.reason());
    }

    static Decision approved(State state, Event.PlanApproved e, Policy policy, Instant now) {
        var pending = state.pending().filter(p -> p.kind() == Pending.Kind.AWAITING_APPROVAL);
        if (pending.isEmpty()) {
            return Decision.stay(state);
        }
        var p = pending.get();
        if (!p.plan().map(Plan::hash).equals(Optional.of(e.planHash()))) {
            return Decision.to(state, "the plan changed since " + e.by() + " saw it; the new one needs approval");
        }
        if (p.approvals().contains(e.by())) {
            return Decision.stay(state);
        }
        var next = p.approvedBy(e.by());
        var noted = state.withPending(Optional.of(next));
        return next.approvals().size() < (policy.twoPerson() ? 2 : 1)
                ? Decision.to(noted, e.by() + " approves; a second person must agree")
                : begin(noted, next, now);
    }

    static Decision dismissed(State state, Event.PendingDismissed e) {
        if (state.pending().isEmpty()) {
            return Decision.stay(state);
        }
        var episode = state.verdict(state.pending().get().trigger().site()).map(v -> v.since());
        return Decision.to(
                state.withPending(Optional.empty()).withDismissedEpisode(episode),
                e.by() + " calls the move off: " + e.reason());
    }

    /// Automation begins only what the newest verdicts still speak for: they may be newer than the facts.
    private static Decision begin(State state, Pending p, Instant now) {
        var target = p.plan().orElseThrow().to();
        var health = state.verdict(target).map(Verdict::health).orElse(Health.UNKNOWN);
        if (p.approvals().isEmpty() && health != Health.HEALTHY) {
            return blocked(state, p, p.ranking(), p.rules(), target + " is " + health + " by now", now);
        }
        var by = p.approvals().isEmpty() ? Execution.AUTOMATION : String.join(", ", p.approvals());
        return Moves.begin(
                state,
                p.plan().orElseThrow(),
                by,
                p.trigger().because(),
                p.approvals().isEmpty(),
                now);
    }
}
