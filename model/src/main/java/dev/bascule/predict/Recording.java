// SPDX-License-Identifier: Apache-2.0
package dev.bascule.predict;

import dev.bascule.failover.Decider;
import dev.bascule.failover.Effect;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.StepId;
import dev.bascule.failover.rule.Policy;
import dev.bascule.incident.Recorded;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The record of a period as it was decided then: what held when it begins, its entries with what they met, and
/// which entry answered which effect. Where a trial asks for the same at the same moment, the world answers as
/// it did.
final class Recording {
    private final Instant from;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Asked, Deque<Optional<Recorded>>> answers = new HashMap<>();
    private final Map<String, Deque<Asked>> open = new HashMap<>();
    private final Set<Long> answering = new HashSet<>();
    private final Set<Policy> policies = new LinkedHashSet<>();
    private final List<Turn> turns = new ArrayList<>();
    private final State begin;

    /// An entry and the state that it met.
    record Line(Recorded entry, State before) {}

    private record Asked(Effect effect, Instant at) {}

    private Recording(List<Recorded> entries, Instant from, Instant to) {
        this.from = from;
        var state = State.EMPTY;
        var first = State.EMPTY;
        for (var entry : entries) {
            if (!entry.at().isBefore(to)) {
                break;
            }
            state = take(state, entry);
            first = entry.at().isBefore(from) ? state : first;
        }
        begin = first;
        begin.setup().ifPresent(s -> policies.add(s.policy()));
    }

    static Recording of(List<Recorded> entries, Instant from, Instant to) {
        return new Recording(entries, from, to);
    }

    private State take(State state, Recorded entry) {
        var event = entry.event();
        var decision = Decider.decide(state, event, Decider.policy(state, event), entry.at());
        answer(entry);
        for (var effect : decision.effects()) {
            ask(effect, entry.at());
        }
        if (!entry.at().isBefore(from)) {
            lines.add(new Line(entry, state));
            Turns.of(state, decision, entry.because(), entry.at()).ifPresent(turns::add);
            if (event instanceof Event.Configured configured) {
                policies.add(configured.setup().policy());
            }
        }
        return decision.state();
    }

    private void ask(Effect effect, Instant at) {
        name(effect).ifPresent(name -> {
            var asked = new Asked(effect, at);
            answers.computeIfAbsent(asked, _ -> new ArrayDeque<>());
            open.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(asked);
        });
    }

    private void answer(Recorded entry) {
        name(entry.event()).map(open::get).map(Deque::poll).ifPresent(asked -> {
            answers.computeIfAbsent(asked, _ -> new ArrayDeque<>()).add(Optional.of(entry));
            if (!asked.at().isBefore(from)) {
                answering.add(entry.seq());
            }
        });
    }

    private static Optional<String> name(Effect effect) {
        return switch (effect) {
            case Effect.GatherFacts e -> Optional.of(facts(e.request()));
            case Effect.WakeAt e -> Optional.of(timer(e.timer(), e.request()));
            case Effect.RunStep e -> Optional.of(step(e.execution(), e.step().id()));
            case Effect.StopSteps _, Effect.ReadActiveSite _, Effect.ExamineInterruption _, Effect.Tell _ ->
                Optional.empty();
        };
    }

    /// Only these three events are answers.
    private static Optional<String> name(Event event) {
        if (event instanceof Event.FactsGathered e) {
            return Optional.of(facts(e.request()));
        }
        if (event instanceof Event.TimerRang e) {
            return Optional.of(timer(e.timer(), e.request()));
        }
        return event instanceof Event.StepEnded e ? Optional.of(step(e.execution(), e.step())) : Optional.empty();
    }

    private static String facts(long request) {
        return "facts " + request;
    }

    private static String timer(String timer, long request) {
        return timer + " " + request;
    }

    private static String step(ExecutionId execution, StepId step) {
        return execution + " " + step;
    }

    /// What held when the period begins.
    State begin() {
        return begin;
    }

    /// Every entry of the period, oldest first.
    List<Line> lines() {
        return lines;
    }

    /// Whether an entry came because the engine asked for it within the period.
    boolean isAnswer(Recorded entry) {
        return answering.contains(entry.seq());
    }

    /// Whether the same was asked for at the same moment, and what came of it, which may be nothing.
    Optional<Optional<Recorded>> answerTo(Effect effect, Instant at) {
        return Optional.ofNullable(answers.get(new Asked(effect, at)))
                .map(all -> all.isEmpty() ? Optional.<Recorded>empty() : all.poll());
    }

    /// The policies that were in force in the period.
    Set<Policy> policies() {
        return policies;
    }

    /// What was decided in the period.
    List<Turn> turns() {
        return turns;
    }
}
