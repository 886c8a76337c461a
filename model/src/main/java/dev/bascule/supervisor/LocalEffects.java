// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.supervisor.watch.ActiveSite;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.Interruption;
import dev.bascule.topology.DeploymentId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Performs the effects of one deployment on virtual threads and tells the supervisor what came of them.
public final class LocalEffects implements EffectRunner {
    /// A step that keeps its own deadline may say so itself before it is cut off.
    private static final Duration SLACK = Duration.ofSeconds(2);

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
    private final Map<ExecutionId, Map<StepId, StepTask>> underWay = new ConcurrentHashMap<>();

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
            case Effect.RunStep e -> begin(e);
            case Effect.StopSteps e -> stop(e.execution());
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
            var found = Interruption.examine(execution.get(), setup, dns.readProviders(setup));
            back.accept(new Event.InterruptionExamined(id, found.canGoOn(), found.evidence()));
        }
    }

    private void begin(Effect.RunStep e) {
        var task = new StepTask(e, () -> runStep(e), back);
        underWay.computeIfAbsent(e.execution(), x -> new ConcurrentHashMap<>())
                .put(e.step().id(), task);
        alarms.after(e.delay(), () -> {
            var _ = tasks.submit(task);
            alarms.after(e.step().timeout().plus(SLACK), task::cutOff);
        });
    }

    /// One that still waits for its time ends at once.
    private void stop(ExecutionId execution) {
        for (var task : underWay.getOrDefault(execution, Map.of()).values()) {
            task.stop();
            var _ = tasks.submit(task);
        }
    }

    private StepResult runStep(Effect.RunStep e) throws InterruptedException {
        var order = new StepOrder(
                deployment, e, lease.token(), clock.instant().plus(e.step().timeout()), back);
        return runners.stream()
                .filter(r -> r.runs(order.action()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing here can run " + order.action() + "."))
                .run(order);
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
