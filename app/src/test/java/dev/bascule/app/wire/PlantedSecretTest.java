// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Effect;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.OnFailure;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Stage;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.Verb;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.step.CommandHook;
import dev.bascule.supervisor.step.Confidential;
import dev.bascule.supervisor.step.ConfidentialStep;
import dev.bascule.supervisor.step.HookStep;
import dev.bascule.supervisor.step.HttpHook;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/// A secret that a hook prints, or that stands in what went wrong, does not come out as JSON.
final class PlantedSecretTest {
    private static final Instant NOW = Instant.parse("2026-03-12T09:40:10Z");
    private static final String SECRET = "s3cr3t-value";
    private static final SiteId FRA = new SiteId("fra1");
    private static final SiteId AMS = new SiteId("ams3");

    private static Step step(String name, String... arguments) {
        var call = new HookCall.Command(List.of(arguments));
        return new Step(
                new StepId(name),
                name,
                Stage.DATA,
                new Action.CallHook(HookMoment.PROMOTE, name, call),
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(20),
                1,
                OnFailure.CONTINUE,
                Optional.empty());
    }

    private static StepOrder order(Execution execution, Step step) {
        var effect = new Effect.RunStep(
                execution.id(), execution.planHash(), Verb.FAIL_OVER, FRA, AMS, "lost", step, 1, Duration.ZERO);
        return new StepOrder(execution.plan().deployment(), effect, 1, NOW.plusSeconds(20), event -> {});
    }

    @Test
    void isHiddenInTheStepsOfAnExecution() throws InterruptedException {
        // Told apart from the plan, which holds what the configuration says and never a secret.
        var said = List.of(step("prints", "echo", "token " + SECRET), step("breaks", "/no/" + SECRET));
        var plan = new Plan(
                new DeploymentId("genesis"),
                Verb.FAIL_OVER,
                FRA,
                AMS,
                List.of(step("prints", "true"), step("breaks", "true")),
                NOW);
        var execution = Execution.begin(new ExecutionId("genesis-7"), plan, "ada", "lost", NOW);
        var confidential = new Confidential(Map.of("API_TOKEN", SECRET));
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var hooks = new HookStep(
                    new CommandHook(tasks, confidential),
                    new HttpHook(new OkHttpClient(), confidential),
                    InstantSource.fixed(NOW));
            var runner = new ConfidentialStep(hooks, confidential);
            for (var step : said) {
                var result = runner.run(order(execution, step));
                execution = execution.stepStarted(step.id(), NOW).stepEnded(step.id(), result, NOW);
            }
        }

        assertThat(PlanShape.execution(execution).json())
                .contains("token (secret)", "cannot start /no/(secret)")
                .doesNotContain(SECRET);
    }
}
