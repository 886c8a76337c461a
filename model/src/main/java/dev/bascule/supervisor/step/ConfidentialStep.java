// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.StepRunner;

/// Runs a step and hides our secrets in whatever it answers, before that is journaled.
public record ConfidentialStep(StepRunner step, Confidential confidential) implements StepRunner {
    @Override
    public boolean runs(Action action) {
        return step.runs(action);
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        return confidential.hidden(step.run(order));
    }
}
