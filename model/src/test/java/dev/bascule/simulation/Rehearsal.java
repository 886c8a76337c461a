// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.GENESIS;
import static dev.bascule.failover.Example.LON;
import static dev.bascule.failover.Example.START;

import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.Example;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Setup;
import dev.bascule.incident.Recorded;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.Decided;
import dev.bascule.supervisor.StoreTrouble;
import dev.bascule.supervisor.watch.ActiveSite;
import dev.bascule.supervisor.watch.Interruption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/// Plays one deployment in order and without chance: effects are performed one after the other, and a person
/// reacts to what is seen. The process can be killed at any entry of its journal, once, and then starts again
/// on what was recorded.
public final class Rehearsal {
    private static final int ENDLESS = 2_000;

    /// When the process dies: as entry `entries` + 1 is about to be recorded, so that what led to it has
    /// happened in the world (`inTheWorld`), or right after entry `entries`, before its effects.
    public record Cut(int entries, boolean inTheWorld) {}

    /// The process is no more.
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Setup setup;
    private final RehearsedWorld world;
    private final Function<State, Optional<Event>> person;
    private final List<Recorded> journal = new ArrayList<>();
    private final Deque<Effect> effects = new ArrayDeque<>();
    private final PriorityQueue<Effect.WakeAt> alarms = new PriorityQueue<>(Comparator.comparing(Effect.WakeAt::at));
    private Optional<Cut> cut = Optional.empty();
    private Instant now = START;
    private Coordinator coordinator;

    public Rehearsal(Setup setup, RehearsedWorld world, Function<State, Optional<Event>> person) {
        this.setup = setup;
        this.world = world;
        this.person = person;
        this.coordinator = begin();
    }

    public Rehearsal cutAt(Cut when) {
        cut = Optional.of(when);
        return this;
    }

    public State state() {
        return coordinator.state();
    }

    public List<Recorded> journal() {
        return List.copyOf(journal);
    }

    public RehearsedWorld world() {
        return world;
    }

    /// Plays until nothing is left to happen; alarms for after the end of a move do not ring.
    public Rehearsal play() {
        try {
            life(List.of(new Event.Configured(setup, "rehearsal")));
        } catch (Killed once) {
            cut = Optional.empty();
            effects.clear();
            alarms.clear();
            coordinator = begin();
            life(state().setup().isEmpty() ? List.of(new Event.Configured(setup, "rehearsal")) : List.of());
        }
        return this;
    }

    private void life(List<Event> first) {
        first.forEach(this::tell);
        tell(new Event.EngineStarted("rehearsal", "1"));
        while (performOne()) {
            person.apply(state()).ifPresent(this::tell);
            if (journal.size() > ENDLESS) {
                throw new IllegalStateException("It never ends: " + journal.getLast());
            }
        }
    }

    private boolean performOne() {
        var effect = Optional.ofNullable(effects.poll()).or(() -> Optional.ofNullable(alarms.poll()));
        effect.ifPresent(this::perform);
        return effect.isPresent() || person.apply(state()).isPresent();
    }

    private Coordinator begin() {
        return new Coordinator(GENESIS, this::record, Coordinator.replay(journal));
    }

    private void tell(Event event) {
        now = now.plusSeconds(1);
        try {
            coordinator.handle(List.of(event), now).effects().forEach(this::take);
        } catch (StoreTrouble impossible) {
            throw new IllegalStateException(impossible);
        }
        if (cut.filter(c -> !c.inTheWorld() && c.entries() == journal.size()).isPresent()) {
            throw new Killed();
        }
    }

    private List<Recorded> record(List<Decided> decided) throws StoreTrouble {
        if (cut.filter(c -> c.inTheWorld() && c.entries() == journal.size()).isPresent()) {
            throw new Killed();
        }
        var d = decided.getFirst();
        var entry = new Recorded(journal.size() + 1L, GENESIS.value(), d.at(), now, d.event(), d.because(), d.phase());
        journal.add(entry);
        return List.of(entry);
    }

    /// What rings after the cooldown is another story.
    private void take(Effect effect) {
        switch (effect) {
            case Effect.WakeAt wake when wake.request() > 0 -> alarms.add(wake);
            case Effect.WakeAt _, Effect.Tell _, Effect.StopSteps _ -> {}
            case Effect.GatherFacts _, Effect.RunStep _, Effect.ReadActiveSite _, Effect.ExamineInterruption _ ->
                effects.add(effect);
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.GatherFacts e -> tell(new Event.FactsGathered(e.request(), facts()));
            case Effect.WakeAt e -> {
                now = e.at().isAfter(now) ? e.at() : now;
                tell(new Event.TimerRang(e.timer(), e.request()));
            }
            case Effect.RunStep e -> {
                tell(new Event.StepStarted(e.execution(), e.step().id(), e.attempt()));
                person.apply(state()).ifPresent(this::tell);
                tell(new Event.StepEnded(e.execution(), e.step().id(), world.run(e.step())));
            }
            case Effect.ReadActiveSite _ -> {
                var seen = ActiveSite.of(setup, world.readings());
                tell(new Event.ActiveSiteSeen(seen.site(), seen.evidence()));
                lookAround();
            }
            case Effect.ExamineInterruption e -> {
                var found = Interruption.examine(state().execution().orElseThrow(), setup, world.readings());
                tell(new Event.InterruptionExamined(e.execution(), found.canGoOn(), found.evidence()));
                lookAround();
            }
            case Effect.Tell _, Effect.StopSteps _ -> {}
        }
    }

    /// Checks of a started engine come to verdicts again.
    private void lookAround() {
        for (var site : List.of(AMS, LON, FRA)) {
            if (state().verdict(site).isEmpty()) {
                tell(new Event.VerdictReached(Example.verdict(site, world.health(site), now)));
            }
        }
    }

    private Facts facts() {
        return Example.facts(state().verdicts(), world.readings(), now);
    }
}
