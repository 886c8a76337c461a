// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import dev.bascule.failover.Event;
import dev.bascule.failover.Pending;
import dev.bascule.failover.Planner;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.StepStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.health.Health;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What goes wrong in a run, and what people do about it: planned at random, and mended at the end.
final class SimulatedTrouble {
    private final SimulatedRun run;

    SimulatedTrouble(SimulatedRun run) {
        this.run = run;
    }

    void plan(Duration length) {
        var events = 5 + run.random.nextInt(25);
        for (int i = 0; i < events; i++) {
            run.later(Duration.ofMillis((long) (run.random.nextDouble() * length.toMillis())), this::something);
        }
        run.later(length, this::mend);
        for (int i = 1; i <= 40; i++) {
            run.later(length.plusMinutes(10L * i), this::clearUp);
        }
    }

    private void something() {
        switch (run.random.nextInt(12)) {
            case 0, 1, 2 -> health(site(), Health.UNHEALTHY);
            case 3 -> health(site(), Health.UNKNOWN);
            case 4 -> health(site(), Health.DEGRADED);
            case 5, 6 -> health(site(), Health.HEALTHY);
            case 7 -> provider();
            case 8 -> run.kill();
            case 9 -> pendingBusiness();
            case 10 -> order();
            default -> meddle();
        }
    }

    private SiteId site() {
        return new SiteId(SimulatedWorld.SITES.get(run.random.nextInt(SimulatedWorld.SITES.size())));
    }

    private void health(SiteId site, Health health) {
        run.world.truth.put(site, health);
        run.detect(site);
    }

    private void provider() {
        var providers = run.world.setup.records().getFirst().providers();
        var provider = providers.get(run.random.nextInt(providers.size()));
        if (!run.world.down.remove(provider)) {
            run.world.down.add(provider);
        }
    }

    private void pendingBusiness() {
        switch (run.random.nextInt(5)) {
            case 0 -> run.tell(new Event.CountdownHeld("ann", "look first"));
            case 1 -> run.tell(new Event.CountdownResumed("ann"));
            case 2 -> run.tell(new Event.CountdownHastened("ann", "it is clear"));
            case 3 -> run.tell(new Event.PendingDismissed("ann", "we know"));
            default -> approve();
        }
    }

    private void approve() {
        run.state().pending().flatMap(Pending::plan).map(Plan::hash).ifPresent(hash -> {
            run.tell(new Event.PlanApproved(hash, "ann", Optional.empty()));
            run.tell(new Event.PlanApproved(hash, "bob", Optional.of("agreed")));
        });
    }

    private void order() {
        var from = run.state().active();
        if (from.isEmpty()) {
            return;
        }
        var to = site();
        var home = to.equals(run.world.setup.deployment().primary().id());
        if (to.equals(from.get()) || run.world.health(to) != Health.HEALTHY) {
            return;
        }
        var verb = home ? Verb.FAIL_BACK : Verb.SWITCH_OVER;
        Planner.plan(
                        run.world.setup,
                        verb,
                        from.get(),
                        to,
                        run.world.facts(run.state().verdicts(), run.now),
                        run.now)
                .ifPresent(plan ->
                        run.tell(new Event.MoveOrdered(plan, List.of(), "ann", "planned", List.of(), List.of())));
    }

    private void meddle() {
        var execution = run.state().underWay();
        if (execution.isEmpty()) {
            return;
        }
        var id = execution.get().id();
        switch (run.random.nextInt(4)) {
            case 0 -> run.tell(new Event.ExecutionPaused(id, "ann"));
            case 1 -> run.tell(new Event.ExecutionResumed(id, "ann"));
            case 2 -> run.tell(new Event.AbortOrdered(id, "ann", "changed my mind"));
            default ->
                execution.get().runs().stream()
                        .filter(r -> r.status() == StepStatus.FAILED)
                        .findFirst()
                        .ifPresent(
                                r -> run.tell(new Event.StepSkipped(id, r.step().id(), "ann", "done by hand")));
        }
    }

    private void mend() {
        run.world.down.clear();
        run.world.setup.deployment().sites().forEach(s -> health(s.id(), Health.HEALTHY));
    }

    /// In the calm afterwards people decide what waits for them.
    private void clearUp() {
        approve();
        var waiting = run.state()
                .underWay()
                .filter(x -> x.status() == ExecutionStatus.PAUSED_BY_FAILED_STEP
                        || x.status() == ExecutionStatus.PAUSED_BY_OPERATOR);
        if (waiting.isEmpty()) {
            return;
        }
        var failed = waiting.get().runs().stream()
                .filter(r -> r.status() == StepStatus.FAILED)
                .findFirst();
        if (failed.isPresent() && run.random.nextBoolean()) {
            run.tell(new Event.StepSkipped(
                    waiting.get().id(), failed.get().step().id(), "ann", "done by hand"));
        } else {
            run.tell(new Event.ExecutionResumed(waiting.get().id(), "ann"));
        }
    }
}
