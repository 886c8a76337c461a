// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One step of a plan. It starts when all of `after` have ended; it is tried `maxAttempts` times within
/// `timeout` each; `undo` is what takes it back, absent when nothing needs to be or can be taken back.
public record Step(
        StepId id,
        String title,
        Stage stage,
        Action action,
        List<StepId> after,
        Duration expected,
        Duration timeout,
        int maxAttempts,
        OnFailure onFailure,
        Optional<Action> undo) {
    public Step {
        after = List.copyOf(after);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("Step " + id + " must be tried at least once.");
        }
    }

    /// The same step behind others, with what follows from its failure.
    public Step with(List<StepId> others, OnFailure then) {
        return new Step(id, title, stage, action, others, expected, timeout, maxAttempts, then, undo);
    }
}
