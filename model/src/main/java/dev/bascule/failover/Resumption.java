// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.Step;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/// What becomes of an execution whose engine ended in the middle of it: it goes on where it stood when the
/// world is as the journal says, else a person decides. Which of these, and at what step, stands in the
/// decision.
final class Resumption {
    private Resumption() {}

    /// No step runs any more, whatever the journal says last; each is idempotent or reads the world first.
    static State interrupted(State state) {
        return state.underWay()
                .map(x -> Moves.with(state, x.id(), Execution::interrupted))
                .orElse(state);
    }

    static Decision examined(State state, Event.InterruptionExamined e, Instant now) {
        return state.underWay()
                .filter(x -> x.id().equals(e.execution()))
                .map(x -> e.canGoOn()
                        ? Moves.advance(state, words(x) + ": " + e.evidence(), now)
                        : Moves.advance(
                                Moves.with(state, x.id(), Execution::pause),
                                "execution " + x.id() + " was interrupted and waits for a person, because "
                                        + e.evidence(),
                                now))
                .orElseGet(() -> Decision.stay(state));
    }

    private static String words(Execution x) {
        return switch (x.status()) {
            case RUNNING -> "resumed execution " + x.id() + at(x).orElse("");
            case ABORTING ->
                "execution " + x.id() + " is rolled back because it was being aborted when the engine ended";
            case PAUSED_BY_OPERATOR, PAUSED_BY_FAILED_STEP ->
                "execution " + x.id() + " is still paused" + at(x).orElse("");
            case ROLLING_BACK, COMPLETED, COMPLETED_WITH_EXCEPTIONS, ROLLED_BACK, FAILED ->
                "execution " + x.id() + " is " + x.status().code();
        };
    }

    private static Optional<String> at(Execution x) {
        var steps = x.ready();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.stream()
                        .map(Step::title)
                        .collect(Collectors.joining(
                                "\", \"", steps.size() == 1 ? " at step \"" : " at steps \"", "\"")));
    }
}
