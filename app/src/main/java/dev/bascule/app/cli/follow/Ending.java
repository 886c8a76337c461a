// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.follow;

import dev.bascule.app.cli.Output;
import dev.bascule.app.wire.PlanShape;
import dev.bascule.app.wire.Shape;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import java.util.List;

/// What came of an execution: whether users arrived, in words and as JSON.
public record Ending(Execution execution) {
    public boolean hasArrived() {
        return execution.status() == ExecutionStatus.COMPLETED
                || execution.status() == ExecutionStatus.COMPLETED_WITH_EXCEPTIONS;
    }

    /// Answers with it, `more` after the sentence, and says whether users arrived.
    public boolean answer(Output output, boolean json, String more) {
        var document = Shape.document("execution")
                .with("arrived", hasArrived())
                .with("execution", PlanShape.execution(execution));
        output.answer(json, document, List.of(sentence() + more));
        if (json && Following.isPaused(execution)) {
            output.say(sentence());
        }
        return hasArrived();
    }

    private String sentence() {
        var plan = execution.plan();
        if (hasArrived()) {
            return "Users of " + plan.deployment() + " are at " + plan.to() + " (" + execution.id() + ").";
        }
        return Following.isPaused(execution)
                ? WayOn.advice(execution)
                : "The move did not succeed: " + execution.id() + " is "
                        + execution.status().code() + ". See 'bascule status' and the incident's report.";
    }
}
