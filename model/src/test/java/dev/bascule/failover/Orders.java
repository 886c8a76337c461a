// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover;

import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.StepResult;
import java.util.List;

/// Events that tests tell often.
final class Orders {
    private Orders() {}

    static Event move(Plan plan, String by) {
        return new Event.MoveOrdered(plan, List.of(), by, "planned", List.of(), List.of());
    }

    /// The first running step fails, and another attempt would make no sense.
    static Event failed(State state, String why) {
        var execution = state.underWay().orElseThrow();
        var step = execution.running().getFirst().step().id();
        return new Event.StepEnded(execution.id(), step, new StepResult.Failed(why, false, List.of()));
    }
}
