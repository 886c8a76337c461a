// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.failover.Decider;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.rule.Setup;
import dev.bascule.health.HealthBoard;
import dev.bascule.health.VerdictChange;
import dev.bascule.predict.Agenda.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Runs the engine over the record of one deployment with another policy: `HealthBoard` judges the recorded
/// observations,
/// `Decider` decides, and where both ask for what was really asked for, the world answers as it did. With the policy
/// that was
/// in force, exactly what was decided comes out. One object for one run, on one thread.
public final class Backtest {
    /// Before the period, so that counters and usual response times stand when it begins.
    private static final Duration WARM_UP = Duration.ofMinutes(30);

    /// In which every check is observed for the first time.
    private static final Duration FIRST_ROUND = Duration.ofMinutes(1);

    private static final Duration REPORT_EVERY = Duration.ofMinutes(5);

    private final Past past;
    private final Trial trial;
    private final Progress progress;
    private final List<Turn> would = new ArrayList<>();
    private final TreeSet<String> limits = new TreeSet<>();
    private final Agenda agenda = new Agenda();

    /// What holds at a moment of the run.
    private record Standing(State state, HealthBoard board) {
        Standing with(State next) {
            return new Standing(next, board);
        }
    }

    private record World(Recording recording, Eyes eyes, Assumptions assumptions, boolean judgesAnew) {}

    public Backtest(Past past, Trial trial, Progress progress) {
        this.past = past;
        this.trial = trial;
        this.progress = progress;
    }

    /// The report; empty when the run was called off, or nothing is recorded.
    public Optional<BacktestReport> run() {
        var entries = past.entries();
        var recording = Recording.of(entries, trial.from(), trial.to());
        var setup = recording
                .begin()
                .setup()
                .or(() -> recording.lines().stream()
                        .flatMap(l -> l.entry().event() instanceof Event.Configured c
                                ? Optional.of(c.setup()).stream()
                                : Optional.<Setup>empty().stream())
                        .findFirst());
        if (setup.isEmpty()) {
            return Optional.empty();
        }
        var judgesAnew = recording.policies().stream().anyMatch(trial::judgesOtherwiseThan);
        var eyes = new Eyes(past, trial, trial.from().minus(WARM_UP));
        var world = new World(recording, eyes, new Assumptions(recording.lines()), judgesAnew);
        remark(world, entries.getFirst().at());
        fill(world);
        var ended = play(
                world, new Standing(recording.begin(), eyes.open(setup.get().deployment())));
        limits.addAll(world.assumptions().named());
        return ended.map(_ -> new BacktestReport(
                trial.from(), trial.to(), judgesAnew, would, recording.turns(), List.copyOf(limits)));
    }

    private static String words(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", " UTC");
    }

    private void remark(World world, Instant recordedSince) {
        var begin = recordedSince.isAfter(trial.from()) ? recordedSince : trial.from();
        if (begin.isAfter(trial.from())) {
            limits.add("The record begins at " + words(begin) + ".");
        }
        var since = past.observedSince();
        if (since.isEmpty() || since.get().isAfter(begin.plus(FIRST_ROUND))) {
            limits.add(since.map(t -> "Observations before " + words(t) + " are not kept.")
                            .orElse("No observations are kept.")
                    + " What would have been seen there is not recorded, and nothing follows from it.");
        }
        if (world.judgesAnew()) {
            limits.add("Observations keep time, duration and class of error; the words of an error are not recorded.");
        }
        world.recording().policies().forEach(p -> {
            if (!p.interval().equals(trial.policy().interval())
                    || !p.timeout().equals(trial.policy().timeout())) {
                limits.add(
                        "The record has the pace at which it was measured; another interval or timeout cannot be tried.");
            }
        });
    }

    private void fill(World world) {
        var recording = world.recording();
        recording.lines().stream()
                .filter(l -> !recording.isAnswer(l.entry()))
                .filter(l -> !(world.judgesAnew() && l.entry().event() instanceof Event.VerdictReached))
                .forEach(agenda::add);
        recording
                .begin()
                .setup()
                .filter(s -> !s.policy().equals(trial.policy()))
                .ifPresent(s -> agenda.add(trial.from(), 0, new Event.Configured(tried(s), "")));
    }

    private Setup tried(Setup recorded) {
        return new Setup(
                recorded.deployment(), trial.policy(), recorded.records(), recorded.hooks(), recorded.services());
    }

    private Optional<Standing> play(World world, Standing begin) {
        var now = begin;
        var told = trial.from();
        while (true) {
            var event = agenda.nextAt().filter(trial.to()::isAfter);
            var sight = world.eyes().nextAt().filter(trial.to()::isAfter);
            var at = sight.filter(t -> event.map(t::isBefore).orElse(true)).or(() -> event);
            if (at.isEmpty()) {
                return Optional.of(now);
            }
            var isSight = at.equals(sight) && !at.equals(event);
            now = isSight ? seen(world, now, at.get()) : happened(world, now, agenda.take());
            if (at.get().isAfter(told.plus(REPORT_EVERY))) {
                told = at.get();
                if (!progress.goesOn(share(told))) {
                    return Optional.empty();
                }
            }
        }
    }

    private double share(Instant at) {
        return (double) Duration.between(trial.from(), at).toMillis()
                / Duration.between(trial.from(), trial.to()).toMillis();
    }

    private Standing seen(World world, Standing now, Instant at) {
        var next = world.eyes().see(now.board());
        var standing = new Standing(now.state(), next.board());
        return next.verdicts().isEmpty() || at.isBefore(trial.from()) ? standing : judged(world, standing, at);
    }

    /// Tells verdicts that differ from what is known, as the supervisor does.
    private Standing judged(World world, Standing now, Instant at) {
        var next = now;
        if (!world.judgesAnew() || !now.state().running()) {
            return now;
        }
        for (var verdict : now.board().verdicts()) {
            var known = next.state().verdict(verdict.site());
            if (known.filter(old -> !VerdictChange.differs(old, verdict)).isEmpty()) {
                next = decide(world, next, new Event.VerdictReached(verdict), at);
            }
        }
        return next;
    }

    private Standing happened(World world, Standing now, Due due) {
        var event = allowed(now.state(), due);
        if (event.isEmpty()) {
            return now;
        }
        var next = decide(world, now, event.get(), due.at());
        if (event.get() instanceof Event.EngineStarted) {
            var deployment = next.state().setup().orElseThrow().deployment();
            next = new Standing(next.state(), world.eyes().reopen(next.board(), deployment, due.at()));
        }
        return judged(world, next, due.at());
    }

    /// What people did and the world showed belongs to where users were sent then; in a world that went another
    /// way it did not happen.
    private Optional<Event> allowed(State state, Due due) {
        var before = due.line().map(Recording.Line::before);
        var parted = before.filter(b -> !b.active().equals(state.active())).isPresent();
        var event = due.event();
        if (event instanceof Event.Configured c && before.isPresent()) {
            return Optional.of(new Event.Configured(tried(c.setup()), c.digest()));
        }
        if (event instanceof Event.PlanApproved e) {
            return Optional.of(approved(state, before, e));
        }
        if (event instanceof Event.MoveOrdered && (parted || state.underWay().isPresent())) {
            limits.add("People ordered a move that does not fit this world; what they would have done instead is not"
                    + " recorded.");
            return Optional.empty();
        }
        return event instanceof Event.ActiveSiteSeen && parted ? Optional.empty() : Optional.of(event);
    }

    /// Somebody who agreed to a move is taken to agree to the same move when its plan was computed at another
    /// moment.
    private static Event approved(State state, Optional<State> before, Event.PlanApproved e) {
        var shown = before.flatMap(State::pending).flatMap(p -> p.plan());
        var waiting = state.pending().flatMap(p -> p.plan());
        return waiting.filter(w -> shown.filter(s -> s.verb() == w.verb() && s.to().equals(w.to()))
                        .isPresent())
                .<Event>map(w -> new Event.PlanApproved(w.hash(), e.by(), e.reason()))
                .orElse(e);
    }

    private Standing decide(World world, Standing now, Event event, Instant at) {
        var state = now.state();
        var decision = Decider.decide(state, event, Decider.policy(state, event), at);
        Turns.of(state, decision, decision.because(), at).ifPresent(would::add);
        var next = now.with(decision.state());
        decision.effects().forEach(effect -> follow(world, next, effect, at));
        return next;
    }

    private void follow(World world, Standing now, Effect effect, Instant at) {
        var recorded = world.recording().answerTo(effect, at);
        if (recorded.isPresent()) {
            recorded.get().ifPresent(e -> agenda.add(e.at(), e.seq(), e.event()));
            return;
        }
        world.assumptions()
                .answer(effect, now.state(), now.board(), at)
                .ifPresent(due -> agenda.assume(due.at(), due.event()));
    }
}
