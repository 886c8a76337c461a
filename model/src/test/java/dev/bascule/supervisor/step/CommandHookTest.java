// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import static dev.bascule.supervisor.step.StepOrders.done;
import static dev.bascule.supervisor.step.StepOrders.failed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.failover.plan.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandHookTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        tasks.shutdownNow();
    }

    private StepResult run(Confidential confidential, HookMoment moment, Duration patience, String... arguments)
            throws InterruptedException {
        var call = new HookCall.Command(List.of(arguments));
        var order = StepOrders.of(new Action.CallHook(moment, "it", call), Instant.EPOCH);
        return new CommandHook(tasks, confidential).run(call, HookContext.of(order, moment), patience);
    }

    private StepResult shell(String script, String... arguments) throws InterruptedException {
        var all = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        all.addAll(List.of(arguments));
        return run(new Confidential(Map.of()), HookMoment.FENCE, PATIENCE, all.toArray(String[]::new));
    }

    @Test
    void tellsTheCommandWhatHappens() throws InterruptedException {
        var result = shell("echo \"$BASCULE_DEPLOYMENT $BASCULE_SITE $BASCULE_FROM $BASCULE_TO $BASCULE_ATTEMPT\";"
                + " echo \"$BASCULE_REASON\"");

        assertThat(done(result).evidence()).containsExactly("genesis fra1 fra1 ams3 2", StepOrders.REASON);
    }

    @Test
    void fillsArgumentsWithoutAShell() throws InterruptedException {
        var result = shell("printf '%s\\n' \"$@\"", "$site.example", "$from-$to", "$token", "$reason");

        assertThat(done(result).evidence()).containsExactly("fra1.example", "fra1-ams3", "$token", StepOrders.REASON);
    }

    @Test
    void promotesAtTheNewSite() throws InterruptedException {
        var result = run(new Confidential(Map.of()), HookMoment.PROMOTE, PATIENCE, "echo", "$site");

        assertThat(done(result).evidence()).containsExactly("ams3");
    }

    @Test
    void keepsABoundedPartOfTheOutputAndNeverBlocks() throws InterruptedException {
        var result = shell("yes | head -c 3000000");

        assertThat(done(result).evidence()).hasSize(40).allMatch("y"::equals);
    }

    @Test
    void cutsALongLine() throws InterruptedException {
        var result = shell("head -c 100000 /dev/zero | tr '\\0' x");

        assertThat(done(result).evidence()).singleElement().asString().hasSize(4096);
    }

    @Test
    void saysHowItEnded() throws InterruptedException {
        var result = failed(shell("echo no; exit 3"));

        assertThat(result.detail()).isEqualTo("exit 3");
        assertThat(result.evidence()).containsExactly("no");
        assertThat(result.advice()).isEqualTo(StepResult.Advice.RETRY);
    }

    @Test
    void doesNotTryAgainWhatCannotStart() throws InterruptedException {
        var result = failed(run(new Confidential(Map.of()), HookMoment.PRE, PATIENCE, "/no/such/program"));

        assertThat(result.detail()).contains("cannot start /no/such/program");
        assertThat(result.advice()).isEqualTo(StepResult.Advice.GIVE_UP);
    }

    @Test
    void killsALateCommandWithAllItStarted() throws Exception {
        var marker = "sleep 6171." + ProcessHandle.current().pid();

        var result = run(
                new Confidential(Map.of()),
                HookMoment.PRE,
                Duration.ofSeconds(1),
                "sh",
                "-c",
                "echo begun; " + marker + " & wait");

        assertThat(failed(result).detail()).contains("killed");
        var left = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").equals(marker))
                .toList();
        for (var process : left) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void withholdsTheVariablesThatHoldSecretsAndHidesTheirValues() throws InterruptedException {
        var home = System.getenv("HOME");
        var confidential = new Confidential(Map.of("HOME", home));

        var result =
                run(confidential, HookMoment.PRE, PATIENCE, "sh", "-c", "echo \"[$HOME]\"; echo \"[$1]\"", "sh", home);

        assertThat(done(result).evidence()).containsExactly("[]", "[(secret)]");
    }
}
