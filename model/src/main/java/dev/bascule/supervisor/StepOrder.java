// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.plan.Action;
import dev.bascule.topology.DeploymentId;
import java.time.Instant;
import java.util.function.Consumer;

/// One attempt of one step: what the plan says, until when, under which fencing token, and where progress is
/// told.
public record StepOrder(
        DeploymentId deployment, Effect.RunStep effect, long fencingToken, Instant deadline, Consumer<Event> progress) {
    public Action action() {
        return effect.step().action();
    }
}
