// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.plan.WayBack;
import dev.bascule.failover.rule.Automation;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.failover.rule.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Carries an execution forward: starts what is ready, ends it in words that are true, and begins the way back
/// when it is aborted.
final class Moves {
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);

    private Moves() {}

    static Decision ordered(State state, Event.MoveOrdered e, Policy policy, Instant now) {
        if (state.underWay().isPresent()) {
            return Decision.to(
                    state, "refused: execution " + state.underWay().get().id() + " is under way");
        }
        if (policy.twoPerson()) {
            return awaitSecondPerson(state, e, now);
        }
        return begin(state, e.plan(), e.by(), e.reason(), false, now);
    }

    private static Decision awaitSecondPerson(State state, Event.MoveOrdered e, Instant now) {
        var plan = e.plan();
        var trigger = new Trigger(TriggerKind.MANUAL, plan.from(), e.reason(), now);
        var pending = Pending.preparing(state.counter() + 1, plan.verb(), trigger, plan.from(), Optional.empty())
                .planned(plan, List.of(), e.rules())
                .approvedBy(e.by());
        return Decision.to(
                state.withCounter(state.counter() + 1).withPending(Optional.of(pending)),
                e.by() + " orders " + plan.verb().title().toLowerCase(Locale.ROOT) + " to " + plan.to()
                        + "; a second person must agree");
    }

    static Decision begin(State state, Plan plan, String by, String reason, boolean byItself, Instant now) {
        var number = state.counter() + 1;
        var id = new ExecutionId(plan.deployment() + "-" + number);
        var execution = Execution.begin(id, plan, byItself ? Execution.AUTOMATION : by, reason, now);
        var begun = Amendments.givenWay(state, now)
                .withCounter(number)
                .withPending(Optional.empty())
                .withRollback(Optional.empty())
                .withExecution(Optional.of(execution))
                .withPhase(plan.verb() == Verb.FAIL_BACK ? FailoverState.RECOVERING : FailoverState.FAILING_OVER)
                .withMoves(byItself && plan.verb() == Verb.FAIL_OVER ? withMove(state, now) : state.moves());
        var words = plan.verb().title() + " from " + plan.from() + " to " + plan.to() + " begun by " + by;
        return following(Amendments.stops(state), advance(begun, words, now));
    }

    private static Decision following(List<Effect> first, Decision decision) {
        return first.isEmpty()
                ? decision
                : new Decision(
                        decision.state(),
                        Stream.concat(first.stream(), decision.effects().stream())
                                .toList(),
                        decision.because());
    }

    private static List<Instant> withMove(State state, Instant now) {
        var moves = new ArrayList<>(state.moves().stream()
                .filter(m -> m.isAfter(now.minus(Duration.ofDays(1))))
                .toList());
        moves.add(now);
        return moves;
    }

    static Decision stepEnded(State state, Event.StepEnded e, Instant now) {
        var words = switch (e.result()) {
            case StepResult.Done _ -> "";
            case StepResult.Failed f -> e.step() + " failed: " + f.detail();
        };
        return change(state, e.execution(), x -> x.stepEnded(e.step(), e.result(), now), words, now);
    }

    static Decision paused(State state, Event.ExecutionPaused e, Instant now) {
        return change(state, e.execution(), Execution::pause, "paused by " + e.by(), now);
    }

    static Decision resumed(State state, Event.ExecutionResumed e, Instant now) {
        return change(state, e.execution(), x -> x.resume(now), "resumed by " + e.by(), now);
    }

    static Decision skipped(State state, Event.StepSkipped e, Instant now) {
        var words = e.step() + " skipped by " + e.by() + ": " + e.reason();
        return change(state, e.execution(), x -> x.skip(e.step(), e.by(), e.reason(), now), words, now);
    }

    static Decision aborted(State state, Event.AbortOrdered e, Instant now) {
        var words = "aborted by " + e.by() + ": " + e.reason();
        var decision = change(state, e.execution(), x -> x.abort(now), words, now);
        if (decision.state().equals(state)) {
            return decision;
        }
        return following(List.of(new Effect.StopSteps(e.execution())), decision);
    }

    /// What changes nothing, because it came late or twice, decides nothing either.
    private static Decision change(
            State state, ExecutionId id, UnaryOperator<Execution> how, String words, Instant now) {
        var next = with(state, id, how);
        return next.equals(state) ? Decision.stay(state) : advance(next, words, now);
    }

    static State with(State state, ExecutionId id, UnaryOperator<Execution> how) {
        if (state.rollback().filter(x -> x.id().equals(id)).isPresent()) {
            return state.withRollback(state.rollback().map(how));
        }
        return state.execution().filter(x -> x.id().equals(id)).isPresent()
                ? state.withExecution(state.execution().map(how))
                : state;
    }

    /// Starts what is ready in whatever is under way, or ends it.
    static Decision advance(State state, String words, Instant now) {
        if (state.rollback().isPresent()) {
            return advanceRollback(state, state.rollback().get(), words, now);
        }
        var execution = state.execution().orElseThrow();
        return switch (execution.status()) {
            case RUNNING -> {
                var effects = new ArrayList<Effect>();
                var started = start(execution, effects, now);
                yield new Decision(state.withExecution(Optional.of(started)), effects, words);
            }
            case COMPLETED, COMPLETED_WITH_EXCEPTIONS -> arrived(state, execution, words, now);
            case ABORTING ->
                execution.isReadyToRollBack() ? turnBack(state, execution, words, now) : Decision.to(state, words);
            case PAUSED_BY_FAILED_STEP -> Decision.to(state, words, tell(execution, words + "; somebody must decide"));
            case PAUSED_BY_OPERATOR, ROLLING_BACK, ROLLED_BACK, FAILED -> Decision.to(state, words);
        };
    }

    private static Decision advanceRollback(State state, Execution back, String words, Instant now) {
        return switch (back.status()) {
            case RUNNING -> {
                var effects = new ArrayList<Effect>();
                var started = start(back, effects, now);
                yield new Decision(state.withRollback(Optional.of(started)), effects, words);
            }
            case COMPLETED -> ended(state, ExecutionStatus.ROLLED_BACK, words, now);
            case COMPLETED_WITH_EXCEPTIONS, FAILED, ROLLED_BACK -> ended(state, ExecutionStatus.FAILED, words, now);
            case ABORTING ->
                back.running().isEmpty()
                        ? ended(
                                state.withRollback(Optional.of(back.end(ExecutionStatus.FAILED, now))),
                                ExecutionStatus.FAILED,
                                words,
                                now)
                        : Decision.to(state, words);
            case PAUSED_BY_FAILED_STEP ->
                Decision.to(
                        state,
                        words,
                        tell(back, words + "; the roll-back stopped and somebody must decide" + left(state, back)));
            case PAUSED_BY_OPERATOR, ROLLING_BACK -> Decision.to(state, words);
        };
    }

    static Execution start(Execution execution, List<Effect> effects, Instant now) {
        var next = execution;
        for (var step : execution.ready()) {
            next = next.stepStarted(step.id(), now);
            effects.add(runStep(next, step, now));
        }
        return next;
    }

    private static Effect runStep(Execution x, Step step, Instant now) {
        var run = x.run(step.id()).orElseThrow();
        var attempt = run.attempts();
        var backOff = attempt <= 1 ? Duration.ZERO : FIRST_BACK_OFF.multipliedBy(1L << Math.min(attempt - 2, 4));
        var asked = run.notBefore().map(t -> Duration.between(now, t)).orElse(Duration.ZERO);
        var delay = asked.compareTo(backOff) > 0 ? asked : backOff;
        var plan = x.plan();
        return new Effect.RunStep(
                x.id(), x.planHash(), plan.verb(), plan.from(), plan.to(), x.reason(), step, attempt, delay);
    }

    private static Decision arrived(State state, Execution execution, String words, Instant now) {
        var plan = execution.plan();
        var home = Lifecycle.isPrimary(state, plan.to());
        var phase = home ? FailoverState.RECOVERED : FailoverState.FAILED_OVER;
        var exceptions = execution.exceptions().size();
        var sentence = plan.verb().title() + " to " + plan.to() + " completed"
                + (exceptions == 0 ? "" : " with " + exceptions + (exceptions == 1 ? " exception" : " exceptions"))
                + Amendments.afterMove(state);
        var next = state.withPhase(phase).withActive(Optional.of(plan.to())).withLastEnded(Optional.of(now));
        return new Decision(next, afterwards(next, execution, sentence, now), joined(words, sentence));
    }

    private static Decision turnBack(State state, Execution execution, String words, Instant now) {
        var way = WayBack.of(execution, now);
        var stays = notUndone(execution);
        if (way.isEmpty()) {
            return ended(state, ExecutionStatus.FAILED, words + "; nothing had to be taken back" + stays, now);
        }
        var id = new ExecutionId(execution.id() + "-back");
        var back = Execution.begin(id, way.get(), execution.by(), words, now);
        var turning = state.withExecution(Optional.of(execution.rollingBack())).withRollback(Optional.of(back));
        var sentence =
                words + "; rolling back " + counted(WayBack.takenBack(way.get()).size()) + stays;
        return advanceRollback(turning, back, sentence, now);
    }

    private static String notUndone(Execution execution) {
        var left = WayBack.notUndone(execution).stream().map(Step::title).toList();
        return left.isEmpty() ? "" : "; not taken back, because nothing says how: " + String.join(", ", left);
    }

    private static Decision ended(State state, ExecutionStatus how, String words, Instant now) {
        var execution = state.execution().orElseThrow().end(how, now);
        var from = execution.plan().from();
        var title = execution.plan().verb().title() + " to " + execution.plan().to();
        var over = state.withExecution(Optional.of(execution))
                .withPhase(Lifecycle.isPrimary(state, from) ? FailoverState.ACTIVE : FailoverState.FAILED_OVER)
                .withLastEnded(Optional.of(now));
        if (state.rollback().isPresent() && how != ExecutionStatus.ROLLED_BACK) {
            return lost(over, title, words);
        }
        var sentence =
                title + (how == ExecutionStatus.ROLLED_BACK ? " rolled back, " : " failed, ") + from + " stays active";
        var next = over.withActive(Optional.of(from));
        var effects = new ArrayList<>(afterwards(next, execution, sentence, now));
        effects.add(new Effect.ReadActiveSite());
        return new Decision(next, effects, joined(words, sentence));
    }

    /// A roll-back that failed or left something out, seeing it arrive included: nobody knows where users are
    /// sent. Automation stops, and what is left is told so that a person can do it by hand.
    private static Decision lost(State state, String title, String words) {
        var sentence = title + " could not be taken back whole; the active site is not known, automation is DISARMED"
                + left(state, state.rollback().orElseThrow());
        var next = state.withActive(Optional.empty()).withAutomation(Automation.DISARMED);
        var about = state.execution().map(x -> x.id().value());
        return new Decision(
                next,
                List.of(new Effect.Tell(true, sentence, about), new Effect.ReadActiveSite()),
                joined(words, sentence));
    }

    private static String left(State state, Execution back) {
        var setup = state.setup().orElseThrow();
        return list(". By hand: ", WayBack.byHand(back, setup::nameOf))
                + list(". Not verified: ", WayBack.unseen(back, setup::nameOf));
    }

    private static String list(String title, List<String> lines) {
        return lines.isEmpty() ? "" : title + String.join("; ", lines);
    }

    private static String counted(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }

    private static String joined(String words, String sentence) {
        return words.isEmpty() ? sentence : words + "; " + sentence;
    }

    private static List<Effect> afterwards(State state, Execution execution, String sentence, Instant now) {
        var policy = state.setup().orElseThrow().policy();
        var cooledDown = now.plus(policy.cooldown());
        var recovery = state.primaryHealthySince()
                .map(t -> t.plus(policy.recoveryDelay()))
                .filter(now::isBefore)
                .orElse(now);
        return List.of(
                tell(execution, sentence),
                new Effect.WakeAt(cooledDown, Timers.SETTLED, 0),
                new Effect.WakeAt(cooledDown, Timers.RETRY, 0),
                new Effect.WakeAt(recovery, Timers.RECOVERY, 0));
    }

    private static Effect tell(Execution execution, String sentence) {
        return new Effect.Tell(true, sentence, Optional.of(execution.id().value()));
    }
}
