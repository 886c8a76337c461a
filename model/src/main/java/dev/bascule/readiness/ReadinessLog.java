// SPDX-License-Identifier: Apache-2.0
package dev.bascule.readiness;

import dev.bascule.dns.ProviderId;
import dev.bascule.failover.Event;
import dev.bascule.failover.plan.Action;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.StepResult;
import dev.bascule.incident.Incident;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a deployment's journal proves: every move that ended (oldest first), the proofs as they were recorded
/// last, and when each provider last took a change of ours.
public record ReadinessLog(
        List<Exercise> exercises, Map<TakenProof.Key, TakenProof> proofs, Map<ProviderId, Instant> writes) {
    public static final ReadinessLog EMPTY = new ReadinessLog(List.of(), Map.of(), Map.of());

    public ReadinessLog {
        exercises = List.copyOf(exercises);
        proofs = Map.copyOf(proofs);
        writes = Map.copyOf(writes);
    }

    /// The proofs alone that a journal holds, given oldest first.
    public static ReadinessLog proofsIn(List<Recorded> past) {
        var log = EMPTY;
        for (var entry : past) {
            if (entry.event() instanceof Event.ProofTaken e) {
                log = proof(e, entry.at()).map(log::with).orElse(log);
            }
        }
        return log;
    }

    /// Takes in an entry, given the incidents before and after it.
    public ReadinessLog observe(IncidentBook before, IncidentBook after, Recorded r) {
        if (r.event() instanceof Event.ProofTaken e) {
            return proof(e, r.at()).map(this::with).orElse(this);
        }
        var log = r.event() instanceof Event.StepEnded e ? written(after, e, r.at()) : this;
        return log.ended(before, after).judged(after);
    }

    /// The same with proofs that were taken later, where they are newer.
    public ReadinessLog with(TakenProof taken) {
        var known = proofs.get(taken.key());
        if (known != null && known.at().isAfter(taken.at())) {
            return this;
        }
        var next = new HashMap<>(proofs);
        next.put(taken.key(), taken);
        return new ReadinessLog(exercises, next, writes);
    }

    /// This log with what another one of the same deployment knows besides; of a move that both tell of, this
    /// one is believed.
    public ReadinessLog and(ReadinessLog past) {
        var merged = this;
        for (var taken : past.proofs.values()) {
            merged = merged.with(taken);
        }
        var all = new ArrayList<>(exercises);
        past.exercises.stream()
                .filter(e -> exercises.stream().noneMatch(e::isSame))
                .forEach(all::add);
        all.sort(Comparator.comparing(Exercise::endedAt));
        var written = new HashMap<>(past.writes);
        writes.forEach((provider, at) -> written.merge(provider, at, (a, b) -> a.isAfter(b) ? a : b));
        return new ReadinessLog(all, merged.proofs, written);
    }

    /// A word that a later version wrote is skipped: what is not understood proves nothing.
    private static Optional<TakenProof> proof(Event.ProofTaken e, Instant at) {
        var kind = Arrays.stream(ProofKind.values())
                .filter(k -> k.code().equals(e.proof()))
                .findFirst();
        var verdict = Arrays.stream(ProofVerdict.values())
                .filter(v -> v.code().equals(e.verdict()))
                .findFirst();
        return kind.flatMap(k -> verdict.map(v -> new TakenProof(k, e.site(), e.subject(), v, e.value(), e.how(), at)));
    }

    private ReadinessLog written(IncidentBook after, Event.StepEnded e, Instant at) {
        var changed = after.state()
                .execution()
                .filter(x -> x.id().equals(e.execution()) && e.result() instanceof StepResult.Done)
                .flatMap(x -> x.run(e.step()))
                .flatMap(run -> run.step().action() instanceof Action.SwitchDns(var change)
                        ? Optional.of(change.provider())
                        : Optional.empty());
        if (changed.isEmpty()) {
            return this;
        }
        var next = new HashMap<>(writes);
        next.put(changed.get(), at);
        return new ReadinessLog(exercises, proofs, next);
    }

    private ReadinessLog ended(IncidentBook before, IncidentBook after) {
        var ended = after.state().execution().filter(x -> x.status().isEnded() && !hadEnded(before, x));
        if (ended.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(exercises);
        all.add(exercise(ended.get(), after));
        return new ReadinessLog(all, proofs, writes);
    }

    /// A drill ends after its last move or long after it, so that what it came to is known later than the move.
    private ReadinessLog judged(IncidentBook after) {
        var drill = after.state().drill();
        if (drill.isEmpty() || exercises.stream().noneMatch(e -> e.isBehind(drill.get()))) {
            return this;
        }
        return new ReadinessLog(
                exercises.stream()
                        .map(e -> e.isBehind(drill.get()) ? e.with(drill.get()) : e)
                        .toList(),
                proofs,
                writes);
    }

    private static boolean hadEnded(IncidentBook before, Execution x) {
        return before.state()
                .execution()
                .filter(was -> was.id().equals(x.id()) && was.status().isEnded())
                .isPresent();
    }

    private static Exercise exercise(Execution x, IncidentBook book) {
        var story = book.incidents().stream()
                .filter(i -> i.execution().filter(of -> of.id().equals(x.id())).isPresent())
                .findFirst();
        return new Exercise(
                x.plan().verb(),
                x.plan().from(),
                x.plan().to(),
                x.startedAt(),
                x.endedAt().orElse(x.startedAt()),
                x.status(),
                story.flatMap(Incident::drill),
                story.map(Incident::id));
    }
}
