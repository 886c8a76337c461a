// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.StepRunner;
import java.util.List;

/// Nothing is to be done: the plan that names the time stands in the journal, and what remembers it is the
/// state.
public final class ReminderStep implements StepRunner {
    @Override
    public boolean runs(Action action) {
        return action instanceof Action.RemindToRestore;
    }

    @Override
    public StepResult run(StepOrder order) {
        return new StepResult.Done("kept in the journal", List.of());
    }
}
