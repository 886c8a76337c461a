// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.Hours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Carries an amendment of records forward. It moves nobody and never waits for a person: what fails ends it,
/// what was lowered stays known, and restoring is its way back. A move that begins ends it at once, and one
/// that was interrupted is not taken up again, since its moment may have passed.
final class Amendments {
    private Amendments() {}

    static Decision ordered(State state, Event.AmendmentOrdered e, Instant now) {
        var busy = state.underWay().or(() -> underWay(state));
        if (busy.isPresent()) {
            return Decision.to(state, "refused: execution " + busy.get().id() + " is under way");
        }
        if (state.pending().isPresent()) {
            return Decision.to(state, "refused: a move is pending, and it comes first");
        }
        if (e.plan().verb() == Verb.REPAIR_RECORD && needsTwo(state)) {
            return Decision.to(
                    state,
                    "refused: two people must agree on where users go, and a repair changes an address; "
                            + "put the record right at the provider");
        }
        var number = state.counter() + 1;
        var id = new ExecutionId(e.plan().deployment() + "-" + number);
        var begun = Execution.begin(id, e.plan(), e.by(), e.reason(), now);
        return advance(state.withCounter(number), begun, title(begun) + " begun by " + e.by(), now);
    }

    private static boolean needsTwo(State state) {
        return state.setup().filter(setup -> setup.policy().twoPerson()).isPresent();
    }

    private static Optional<Execution> underWay(State state) {
        return state.amendment().filter(x -> !x.status().isEnded());
    }

    static boolean isOf(State state, ExecutionId id) {
        return state.amendment().filter(x -> x.id().equals(id)).isPresent();
    }

    static Decision stepEnded(State state, Event.StepEnded e, Instant now) {
        var before = state.amendment().orElseThrow();
        var next = before.stepEnded(e.step(), e.result(), now);
        var words = e.result() instanceof StepResult.Failed f ? e.step() + " failed: " + f.detail() : "";
        if (next.equals(before)) {
            return Decision.stay(state);
        }
        return before.status().isEnded() ? Decision.to(noted(state, next), words) : advance(state, next, words, now);
    }

    private static Decision advance(State state, Execution x, String words, Instant now) {
        return switch (x.status()) {
            case RUNNING -> {
                var effects = new ArrayList<Effect>();
                var started = Moves.start(x, effects, now);
                yield new Decision(noted(state, started), effects, words);
            }
            case PAUSED_BY_FAILED_STEP, PAUSED_BY_OPERATOR, ABORTING ->
                x.running().isEmpty()
                        ? ended(state, x.end(ExecutionStatus.FAILED, now), words)
                        : Decision.to(noted(state, x), words);
            case COMPLETED, COMPLETED_WITH_EXCEPTIONS -> ended(state, x, words);
            case ROLLING_BACK, ROLLED_BACK, FAILED -> Decision.to(noted(state, x), words);
        };
    }

    private static State noted(State state, Execution x) {
        return state.withAmendment(Optional.of(x)).withLowered(Lowered.after(state.lowered(), x));
    }

    private static Decision ended(State state, Execution x, String words) {
        var next = noted(state, x);
        var whole = x.status() == ExecutionStatus.COMPLETED;
        var sentence = title(x)
                + (whole ? " completed" : " did not arrive everywhere")
                + next.lowered().map(Amendments::outlook).orElse("");
        var effects = new ArrayList<Effect>(awake(next));
        effects.add(new Effect.Tell(!whole, sentence, Optional.of(x.id().value())));
        return new Decision(next, effects, words.isEmpty() ? sentence : words + "; " + sentence);
    }

    private static String outlook(Lowered lowered) {
        return "; " + lowered.sentence()
                + lowered.effectiveAt()
                        .map(t -> ", in every cache that obeys TTLs at " + Hours.of(t))
                        .orElse(", and it is not known since when everywhere");
    }

    /// Ends a change that is under way, so that a move can begin; the writes that run are stopped by [#stops].
    static State givenWay(State state, Instant now) {
        return underWay(state)
                .map(x -> noted(state, x.end(ExecutionStatus.FAILED, now)))
                .orElse(state);
    }

    static List<Effect> stops(State state) {
        return underWay(state).stream()
                .<Effect>map(x -> new Effect.StopSteps(x.id()))
                .toList();
    }

    /// No step runs any more when an engine starts, whatever the journal says last.
    static State interrupted(State state, Instant now) {
        return underWay(state)
                .map(x -> noted(state, x.interrupted().end(ExecutionStatus.FAILED, now)))
                .orElse(state);
    }

    static String interruption(State before) {
        return underWay(before)
                .map(x -> "; the amendment " + x.id() + " was interrupted and is not resumed")
                .orElse("");
    }

    /// The wake-up for the reminder, which is lost with the process that asked for it.
    static List<Effect> awake(State state) {
        return state.lowered().flatMap(Lowered::restoreAt).stream()
                .<Effect>map(t -> new Effect.WakeAt(t, Timers.RESTORE_TTL, 0))
                .toList();
    }

    static Decision reminded(State state, Instant now) {
        return state.lowered()
                .filter(l -> l.restoreAt().filter(t -> !now.isBefore(t)).isPresent())
                .map(l -> reminder(state, l))
                .orElseGet(() -> Decision.stay(state));
    }

    private static Decision reminder(State state, Lowered lowered) {
        var words = "time to restore: " + lowered.sentence();
        return Decision.to(state, words, new Effect.Tell(true, words, Optional.empty()));
    }

    /// What a move that has ended says of TTLs that are still lowered.
    static String afterMove(State state) {
        return state.lowered()
                .map(l -> "; " + l.sentence() + ", restore when it has settled")
                .orElse("");
    }

    private static String title(Execution x) {
        return switch (x.plan().verb()) {
            case LOWER_TTL -> "Lowering TTLs";
            case RESTORE_TTL -> "Restoring TTLs";
            case REPAIR_RECORD -> "Repairing a record";
            case FAIL_OVER, SWITCH_OVER, FAIL_BACK, ROLL_BACK -> x.plan().verb().title();
        };
    }
}
