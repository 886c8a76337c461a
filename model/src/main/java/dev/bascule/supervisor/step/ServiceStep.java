// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.supervisor.StepRunner;
import dev.bascule.topology.DeploymentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Probes the critical checks of a site now, all at once; every one must pass. A site that no check looks at is
/// not verified.
public final class ServiceStep implements StepRunner {
    private final Map<CheckType, Probe> probes;
    private final Function<DeploymentId, List<Check>> checks;
    private final ExecutorService tasks;

    public ServiceStep(
            Map<CheckType, Probe> probes, Function<DeploymentId, List<Check>> checks, ExecutorService tasks) {
        this.probes = Map.copyOf(probes);
        this.checks = checks;
        this.tasks = tasks;
    }

    @Override
    public boolean runs(Action action) {
        return action instanceof Action.VerifyService;
    }

    @Override
    public StepResult run(StepOrder order) throws InterruptedException {
        var site = ((Action.VerifyService) order.action()).site();
        var mine = checks.apply(order.deployment()).stream()
                .filter(c -> c.id().site().equals(Optional.of(site)))
                .toList();
        var critical = mine.stream().filter(Check::critical).toList();
        var asked = critical.isEmpty() ? mine : critical;
        if (asked.isEmpty()) {
            return new StepResult.Failed("no check looks at " + site + ", so it was not verified", false, List.of());
        }
        var lines = new ArrayList<String>();
        var failed = new ArrayList<String>();
        var running = asked.stream().map(c -> tasks.submit(() -> probe(c))).toList();
        for (int i = 0; i < asked.size(); i++) {
            var result = await(running.get(i));
            var line = asked.get(i).id().label() + ": " + result.outcome().detail() + ", "
                    + result.took().toMillis() + " ms";
            lines.add(line);
            if (!result.outcome().isPassed()) {
                failed.add(line);
            }
        }
        return failed.isEmpty()
                ? new StepResult.Done(asked.size() + " of " + asked.size() + " checks pass", lines)
                : new StepResult.Failed(String.join("; ", failed), true, lines);
    }

    private ProbeResult probe(Check check) {
        return Optional.ofNullable(probes.get(check.type()))
                .orElseThrow(() -> new IllegalStateException("There is no probe of type " + check.type() + "."))
                .run(check);
    }

    private static ProbeResult await(Future<ProbeResult> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A probe failed in this program itself.", failed.getCause());
        }
    }
}
