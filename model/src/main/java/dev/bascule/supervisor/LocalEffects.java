// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.watch.ActiveSite;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.Interruption;
import dev.bascule.topology.DeploymentId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Performs the effects of one deployment on virtual threads and tells the supervisor what came of them.
public final class LocalEffects implements EffectRunner {
    private final DeploymentId deployment;
    private final Supplier<State> state;
    private final FactsGatherer facts;
    private final DnsWatch dns;
    private final List<StepRunner> runners;
    private final Lease lease;
    private final Alarms alarms;
    private final InstantSource clock;
    private final ExecutorService tasks;
    private final Consumer<Event> back;
    private final Consumer<Effect.Tell> people;
    private final Map<ExecutionId, Map<String, Future<?>>> running = new ConcurrentHashMap<>();

    /// What the runner needs of the engine that it works for.
    public record Post(
            DeploymentId deployment, Supplier<State> state, Consumer<Event> back, Consumer<Effect.Tell> people) {}

    public LocalEffects(
            Post post, FactsGatherer facts, DnsWatch dns, List<StepRunner> runners, Lease lease, Clockwork clockwork) {
        this.deployment = post.deployment();
        this.state = post.state();
        this.back = post.back();
        this.people = post.people();
        this.facts = facts;
        this.dns = dns;
        this.runners = List.copyOf(runners);
        this.lease = lease;
        this.alarms = clockwork.alarms();
        this.clock = clockwork.clock();
        this.tasks = clockwork.tasks();
    }

    /// Time and threads.
    public record Clockwork(InstantSource clock, Alarms alarms, ExecutorService tasks) {}

    @Override
    public void run(Effect effect) {
        switch (effect) {
            case Effect.GatherFacts e -> task(() -> gather(e));
            case Effect.WakeAt e -> alarms.at(e, () -> back.accept(new Event.TimerRang(e.timer(), e.request())));
            case Effect.RunStep e -> alarms.after(e.delay(), () -> start(e));
            case Effect.StopSteps e ->
                running.getOrDefault(e.execution(), Map.of()).values().forEach(f -> f.cancel(true));
            case Effect.ReadActiveSite _ -> task(this::readActiveSite);
            case Effect.ExamineInterruption e -> task(() -> examine(e.execution()));
            case Effect.Tell e -> people.accept(e);
        }
    }

    private void gather(Effect.GatherFacts e) throws InterruptedException {
        var now = state.get();
        if (now.setup().isPresent() && now.pending().isPresent()) {
            back.accept(new Event.FactsGathered(
                    e.request(),
                    facts.gather(now.setup().get(), now.pending().get().from())));
        }
    }

    private void readActiveSite() throws InterruptedException {
        var setup = state.get().setup();
        if (setup.isPresent()) {
            var seen = ActiveSite.of(setup.get(), dns.readProviders(setup.get()));
            back.accept(new Event.ActiveSiteSeen(seen.site(), seen.evidence()));
        }
    }

    private void examine(ExecutionId id) throws InterruptedException {
        var execution = state.get().execution();
        if (execution.isPresent()) {
            var setup = state.get().setup().orElseThrow();
            var found = Interruption.examine(execution.get(), dns.readProviders(setup));
            back.accept(new Event.InterruptionExamined(id, found.canGoOn(), found.evidence()));
        }
    }

    private void start(Effect.RunStep e) {
        var mine = running.computeIfAbsent(e.execution(), x -> new ConcurrentHashMap<>());
        mine.put(e.step().id().value(), tasks.submit(() -> runStep(e)));
    }

    private void runStep(Effect.RunStep e) {
        back.accept(new Event.StepStarted(e.execution(), e.step().id(), e.attempt()));
        back.accept(new Event.StepEnded(e.execution(), e.step().id(), result(e)));
    }

    private StepResult result(Effect.RunStep e) {
        var order = new StepOrder(
                deployment, e, lease.token(), clock.instant().plus(e.step().timeout()), back);
        try {
            return runners.stream()
                    .filter(r -> r.runs(order.action()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing here can run " + order.action() + "."))
                    .run(order);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new StepResult.Failed("stopped", false, List.of());
        } catch (RuntimeException bug) {
            return new StepResult.Failed("fault of this program: " + bug, false, List.of());
        }
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private void task(Interruptible work) {
        var _ = tasks.submit(() -> {
            try {
                work.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException bug) {
                back.accept(new Event.OwnTroubleSeen("fault of this program: " + bug));
            }
        });
    }
}
