// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import dev.bascule.dns.Change;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.health.Health;
import dev.bascule.incident.Recorded;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.Decided;
import dev.bascule.supervisor.StoreTrouble;
import dev.bascule.supervisor.watch.ActiveSite;
import dev.bascule.supervisor.watch.Interruption;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/// One seeded run: sites fall ill and recover, providers fail, people meddle, the process is killed and starts
/// again, all in injected time. Invariants are checked after every event; what is left at the end must be
/// stable.
final class SimulatedRun {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration TROUBLED = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(12);

    private record Happening(Instant at, long order, int life, Runnable what) {}

    final long seed;
    final Random random;
    final SimulatedWorld world;
    final List<Recorded> journal = new ArrayList<>();
    private final PriorityQueue<Happening> queue =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private final Invariants invariants;
    Instant now = START;
    private long order;
    private int life;
    private Coordinator coordinator;

    SimulatedRun(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.world = new SimulatedWorld(random);
        this.invariants = new Invariants(this);
        this.coordinator = begin();
    }

    State state() {
        return coordinator.state();
    }

    /// Plays the run to its end.
    void play() {
        tell(new Event.Configured(world.setup, "simulated"));
        tell(new Event.EngineStarted("simulation", "1"));
        world.setup.deployment().sites().forEach(s -> detect(s.id()));
        new SimulatedTrouble(this).plan(TROUBLED);
        while (!queue.isEmpty() && now.isBefore(START.plus(LONGEST))) {
            var next = queue.poll();
            now = next.at();
            if (next.life() == life || next.life() == ALWAYS) {
                next.what().run();
            }
        }
        invariants.atEnd();
    }

    private static final int ALWAYS = -1;

    /// Something of the world, which a crash of the engine does not stop.
    void later(Duration delay, Runnable what) {
        queue.add(new Happening(now.plus(delay), order++, ALWAYS, what));
    }

    /// Something of this life of the engine, lost when it is killed.
    private void soon(Duration delay, Runnable what) {
        queue.add(new Happening(now.plus(delay), order++, life, what));
    }

    private Duration someMillis(int most) {
        return Duration.ofMillis(1 + random.nextInt(most));
    }

    /// After a while the engine finds out how a site is.
    void detect(SiteId site) {
        later(someMillis(30_000), () -> verdict(site));
    }

    void verdict(SiteId site) {
        tell(new Event.VerdictReached(world.verdict(site, world.health(site), now)));
    }

    void kill() {
        life++;
        coordinator = begin();
        later(someMillis(60_000), () -> {
            tell(new Event.EngineStarted("simulation", "1"));
            world.setup.deployment().sites().forEach(s -> detect(s.id()));
        });
    }

    private Coordinator begin() {
        return new Coordinator(new DeploymentId("genesis"), this::record, Coordinator.replay(journal));
    }

    private List<Recorded> record(List<Decided> decided) throws StoreTrouble {
        if (random.nextInt(500) == 0) {
            throw new StoreTrouble("simulated full disk", new IllegalStateException());
        }
        var entries = new ArrayList<Recorded>();
        for (var d : decided) {
            entries.add(new Recorded(
                    journal.size() + entries.size() + 1L, "genesis", d.at(), now, d.event(), d.because(), d.phase()));
        }
        journal.addAll(entries);
        return entries;
    }

    void tell(Event event) {
        var before = coordinator.state();
        try {
            var handled = coordinator.handle(List.of(event), now);
            invariants.after(before, event, coordinator.state());
            handled.effects().forEach(this::perform);
        } catch (StoreTrouble full) {
            soon(Duration.ofMillis(250), () -> tell(event));
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.GatherFacts e ->
                soon(
                        someMillis(2_000),
                        () -> tell(new Event.FactsGathered(e.request(), world.facts(state().verdicts(), now))));
            case Effect.WakeAt e ->
                soon(
                        e.at().isAfter(now) ? Duration.between(now, e.at()) : Duration.ZERO,
                        () -> tell(new Event.TimerRang(e.timer(), e.request())));
            case Effect.RunStep e -> soon(e.delay().plus(someMillis(50)), () -> start(e));
            case Effect.StopSteps _, Effect.Tell _ -> {}
            case Effect.ReadActiveSite _ ->
                soon(someMillis(2_000), () -> {
                    var seen = ActiveSite.of(world.setup, world.readings(now));
                    tell(new Event.ActiveSiteSeen(seen.site(), seen.evidence()));
                    if (seen.site().isEmpty()) {
                        perform(effect);
                    }
                });
            case Effect.ExamineInterruption e ->
                soon(someMillis(2_000), () -> {
                    var found =
                            Interruption.examine(state().execution().orElseThrow(), world.setup, world.readings(now));
                    tell(new Event.InterruptionExamined(e.execution(), found.canGoOn(), found.evidence()));
                });
        }
    }

    private void start(Effect.RunStep e) {
        tell(new Event.StepStarted(e.execution(), e.step().id(), e.attempt()));
        var result = act(e);
        soon(
                someMillis(20_000),
                () -> tell(new Event.StepEnded(e.execution(), e.step().id(), result)));
    }

    /// The world changes when the step starts; the answer comes later, or is lost with the process.
    private StepResult act(Effect.RunStep e) {
        return switch (e.step().action()) {
            case Action.SwitchDns(var change) -> write(change);
            case Action.VerifyService(var site) -> world.health(site) == Health.HEALTHY ? done() : failed(true);
            case Action.CheckRules _ -> random.nextInt(40) == 0 ? failed(false) : done();
            case Action.CallHook _ -> random.nextInt(12) == 0 ? failed(random.nextBoolean()) : done();
            case Action.VerifyNameServers(var _, var providers, var values) ->
                random.nextInt(12) > 0
                                && providers.stream()
                                        .allMatch(p -> world.held(p).values().equals(values))
                        ? done()
                        : failed(false);
            case Action.AwaitResolvers _, Action.VerifyTtl _, Action.RemindToRestore _ ->
                random.nextInt(12) == 0 ? failed(false) : done();
        };
    }

    private StepResult write(Change change) {
        if (world.down.contains(change.provider())) {
            return failed(true);
        }
        var held = world.held(change.provider());
        if (held.hasSameValues(change.after())) {
            return done();
        }
        if (!held.hasSameValues(change.before())) {
            return failed(false);
        }
        world.held.put(change.provider(), change.after());
        return random.nextInt(10) == 0 ? failed(true) : done();
    }

    private static StepResult done() {
        return new StepResult.Done("done", List.of());
    }

    private static StepResult failed(boolean retryable) {
        return new StepResult.Failed("simulated", retryable, List.of());
    }
}
