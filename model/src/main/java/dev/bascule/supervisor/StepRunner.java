// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;

/// Port: carries out one kind of action. Blocks a virtual thread until it ends or the order's deadline has
/// passed; an interrupt means stop. It never throws for what the world does wrong.
public interface StepRunner {
    boolean runs(Action action);

    StepResult run(StepOrder order) throws InterruptedException;
}
