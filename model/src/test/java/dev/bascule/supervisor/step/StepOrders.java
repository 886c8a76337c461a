// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.plan.Verb;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Orders to carry out one action of a move of `genesis` from `fra1` to `ams3`.
final class StepOrders {
    static final DeploymentId GENESIS = new DeploymentId("genesis");
    static final SiteId FRA = new SiteId("fra1");
    static final SiteId AMS = new SiteId("ams3");
    static final String REASON = "fra1 is \"lost\" & gone, says Zoë";

    private StepOrders() {}

    static StepOrder of(Action action, Instant deadline) {
        return of(action, deadline, event -> {});
    }

    static StepOrder of(Action action, Instant deadline, Consumer<Event> progress) {
        var step = new Step(
                new StepId("it"),
                "It",
                Stage.DNS,
                action,
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                3,
                OnFailure.ROLL_BACK,
                Optional.empty());
        var effect = new Effect.RunStep(
                new ExecutionId("genesis-7"), "plan-hash", Verb.FAIL_OVER, FRA, AMS, REASON, step, 2, Duration.ZERO);
        return new StepOrder(GENESIS, effect, 3, deadline, progress);
    }

    static StepResult.Failed failed(StepResult result) {
        assertThat(result).isInstanceOf(StepResult.Failed.class);
        return (StepResult.Failed) result;
    }

    static StepResult.Done done(StepResult result) {
        assertThat(result).isInstanceOf(StepResult.Done.class);
        return (StepResult.Done) result;
    }
}
