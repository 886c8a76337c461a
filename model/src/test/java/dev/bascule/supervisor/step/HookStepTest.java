// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static dev.bascule.supervisor.step.StepOrders.AMS;
import static dev.bascule.supervisor.step.StepOrders.done;
import static dev.bascule.supervisor.step.StepOrders.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.Event;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.incident.Recorded;
import dev.bascule.incident.Timeline;
import dev.bascule.journal.CanonicalText;
import dev.bascule.journal.RecordCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HookStepTest {
    private static final Instant NOW = Instant.parse("2026-03-11T09:42:20Z");
    private static final String SECRET = "s3cr3t-value";

    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Confidential confidential = new Confidential(Map.of("DO_API_TOKEN", SECRET));
    private final ConfidentialStep step = new ConfidentialStep(
            new HookStep(
                    new CommandHook(tasks, confidential),
                    new HttpHook(new OkHttpClient(), confidential),
                    InstantSource.fixed(NOW)),
            confidential);

    @AfterEach
    void close() {
        tasks.shutdownNow();
    }

    private StepResult run(String... arguments) throws InterruptedException {
        var call = new HookCall.Command(List.of(arguments));
        return step.run(StepOrders.of(new Action.CallHook(HookMoment.POST, "it", call), NOW.plusSeconds(20)));
    }

    @Test
    void runsHooksAlone() {
        var call = new HookCall.Command(List.of("true"));

        assertThat(step.runs(new Action.CallHook(HookMoment.PRE, "it", call))).isTrue();
        assertThat(step.runs(new Action.VerifyService(AMS))).isFalse();
    }

    @Test
    void callsTheCommandAtTheSiteOfItsMoment() throws InterruptedException {
        assertThat(done(run("echo", "$site")).evidence()).containsExactly("ams3");
    }

    @Test
    void aPlantedSecretReachesNeitherJournalNorTimeline() throws InterruptedException {
        for (var result : List.of(
                done(run("echo", "the token is " + SECRET)), failed(run("/no/" + SECRET)), failed(run("ls", SECRET)))) {
            var ended = new Event.StepEnded(new ExecutionId("genesis-7"), new StepId("it"), result);
            var recorded = new Recorded(7, "genesis", NOW, NOW, ended, "", FailoverState.FAILING_OVER);

            assertThat(CanonicalText.write(RecordCodec.of(Event.class).encode(ended)))
                    .contains("(secret)")
                    .doesNotContain(SECRET);
            assertThat(Timeline.of(recorded).toString()).contains("(secret)").doesNotContain(SECRET);
        }
    }
}
