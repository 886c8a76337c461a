// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.drill.Announcement;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Drill.Cause;
import dev.bascule.failover.drill.Leg;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.Health;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Keeps the drill that was announced up with what happens. It changes nothing that is decided: a real loss is
/// answered as ever, and ends the drill.
final class Drills {
    private Drills() {}

    static Decision marked(State state, Event.DrillMarked e, Instant now) {
        return e.drill() ? begun(state, e, now) : ended(state, e, now);
    }

    private static Decision begun(State state, Event.DrillMarked e, Instant now) {
        var objective = state.setup().map(Setup::policy).flatMap(p -> p.rtoObjective());
        var next = state.withDrill(Optional.of(Drill.begun(e.scenario(), e.announced(), objective, now)));
        return e.announced()
                .map(a -> Decision.to(
                        next,
                        words(a) + " announced by " + a.by(),
                        new Effect.Tell(false, words(a) + ": users really move", Optional.of(a.to().value()))))
                .orElseGet(() -> Decision.stay(next));
    }

    private static String words(Announcement a) {
        return a.rehearsal().title() + " from " + a.from() + " to " + a.to();
    }

    private static Decision ended(State state, Event.DrillMarked e, Instant now) {
        var words = "was ended" + e.by().map(by -> " by " + by).orElse("") + ": " + e.scenario();
        return underWay(state)
                .map(d -> over(Decision.stay(state), d, now, Cause.STAYED, words))
                .orElseGet(() -> Decision.stay(state));
    }

    private static Optional<Drill> underWay(State state) {
        return state.drill().filter(Drill::isUnderWay);
    }

    /// The decision with the drill as it stands after it.
    static Decision followed(State before, Event event, Decision decision, Instant now) {
        var drill = underWay(decision.state());
        var announced = drill.flatMap(Drill::announced);
        if (announced.isEmpty() || event instanceof Event.DrillMarked) {
            return decision;
        }
        var loss = loss(before, event, drill.get());
        if (loss.isPresent()) {
            return over(decision, drill.get(), now, Cause.INTERRUPTED, loss.get());
        }
        return decision.state()
                .execution()
                .filter(x -> !x.startedAt().isBefore(drill.get().since()))
                .map(x -> moved(decision, drill.get(), announced.get(), x, now))
                .orElseGet(() -> waited(decision, drill.get(), now));
    }

    /// The site that carries users is lost, and no fence of the drill's own move took it down.
    private static Optional<String> loss(State before, Event event, Drill drill) {
        var lost = event instanceof Event.VerdictReached(var v)
                && v.health() == Health.UNHEALTHY
                && before.active().equals(Optional.of(v.site()))
                && before.underWay()
                        .filter(drill::hasMoved)
                        .filter(Drills::hasFenced)
                        .isEmpty();
        return lost
                ? before.active().map(site -> "interrupted: " + site + ", which carries users, is really lost")
                : Optional.empty();
    }

    private static boolean hasFenced(Execution x) {
        return x.runs().stream()
                .anyMatch(r -> r.status() != StepStatus.WAITING
                        && r.step().action() instanceof Action.CallHook(var moment, var _, var _)
                        && moment == HookMoment.FENCE);
    }

    /// Until its move begins, it waits for the second person, and for nothing else.
    private static Decision waited(Decision decision, Drill drill, Instant now) {
        return decision.state().pending().isPresent()
                ? decision
                : over(decision, drill, now, Cause.CALLED_OFF, "called off before anything moved");
    }

    private static Decision moved(Decision decision, Drill drill, Announcement a, Execution x, Instant now) {
        var plan = x.plan();
        var goesThere = plan.from().equals(a.from()) && plan.to().equals(a.to());
        var isThere = drill.there().map(leg -> leg.execution().equals(x.id())).orElse(goesThere);
        if (isThere) {
            return arriving(decision, drill.withThere(x), a, now);
        }
        if (plan.verb() == Verb.FAIL_BACK && plan.to().equals(a.from())) {
            var next = drill.withHome(x);
            return next.home().filter(Leg::hasArrived).isPresent()
                    ? over(decision, next, now, Cause.HOME, "home at " + a.from())
                    : with(decision, next);
        }
        var other = plan.verb().title().toLowerCase(Locale.ROOT) + " to " + plan.to();
        return over(decision, drill, now, Cause.INTERRUPTED, "interrupted: " + other + " begun by " + x.by());
    }

    private static Decision arriving(Decision decision, Drill next, Announcement a, Instant now) {
        var leg = next.there().orElseThrow();
        return leg.hasEnded() && !leg.hasArrived()
                ? over(
                        decision,
                        next,
                        now,
                        Cause.NOT_ARRIVED,
                        "users did not arrive at " + a.to() + ", the move ended "
                                + leg.status().code().replace('-', ' '))
                : with(decision, next);
    }

    private static Decision with(Decision decision, Drill drill) {
        return new Decision(decision.state().withDrill(Optional.of(drill)), decision.effects(), decision.because());
    }

    private static Decision over(Decision decision, Drill drill, Instant now, Cause cause, String words) {
        var over = drill.ended(now, cause, words);
        var sentence =
                "the drill is over: " + over.verdict().map(v -> v.sentence()).orElse(drill.scenario() + " " + words);
        var because = decision.because().isEmpty() ? sentence : decision.because() + "; " + sentence;
        return new Decision(decision.state().withDrill(Optional.of(over)), decision.effects(), because);
    }
}
