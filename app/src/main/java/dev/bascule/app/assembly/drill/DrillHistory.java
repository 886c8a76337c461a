// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.drill;

import dev.bascule.drill.DrillReport;
import dev.bascule.failover.Event;
import dev.bascule.failover.Pending;
import dev.bascule.failover.TriggerKind;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.health.Health;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.Recorded;
import dev.bascule.topology.SiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A deployment's journal, folded into what a drill is measured by.
record DrillHistory(
        List<Recorded> entries, List<DrillReport.Transition> transitions, List<Run> runs, boolean rolledBack) {
    DrillHistory {
        entries = List.copyOf(entries);
        transitions = List.copyOf(transitions);
        runs = List.copyOf(runs);
    }

    /// One execution as it ended, and what set it off.
    record Run(Execution execution, String trigger, boolean isByPerson) {
        boolean hasArrived() {
            return execution.status() == ExecutionStatus.COMPLETED
                    || execution.status() == ExecutionStatus.COMPLETED_WITH_EXCEPTIONS;
        }
    }

    static DrillHistory of(List<Recorded> entries) {
        var transitions = new ArrayList<DrillReport.Transition>();
        var runs = new LinkedHashMap<ExecutionId, Run>();
        var rolledBack = false;
        var book = IncidentBook.EMPTY;
        var phase = FailoverState.ACTIVE;
        for (var entry : entries) {
            var pending = book.state().pending();
            book = book.observe(entry);
            if (entry.phase() != phase) {
                transitions.add(new DrillReport.Transition(
                        entry.at(), phase.code(), entry.phase().code()));
                phase = entry.phase();
            }
            rolledBack |= book.state().rollback().isPresent();
            book.state().execution().ifPresent(x -> note(runs, x, pending, entry));
        }
        return new DrillHistory(entries, transitions, List.copyOf(runs.values()), rolledBack);
    }

    private static void note(
            LinkedHashMap<ExecutionId, Run> runs, Execution x, Optional<Pending> pending, Recorded entry) {
        var known = Optional.ofNullable(runs.get(x.id()));
        var byPerson = known.map(Run::isByPerson).orElse(entry.event() instanceof Event.MoveOrdered);
        var trigger = known.map(Run::trigger)
                .orElseGet(() -> byPerson
                        ? "manual"
                        : pending.map(p -> p.trigger().kind().code()).orElse("manual"));
        runs.put(x.id(), new Run(x, trigger, byPerson));
    }

    FailoverState phase() {
        return entries.isEmpty() ? FailoverState.ACTIVE : entries.getLast().phase();
    }

    /// The move away from home that arrived, if one did.
    Optional<Run> move() {
        return forward().filter(Run::hasArrived).findFirst();
    }

    /// The first attempt to move away, whether or not it arrived.
    Optional<Run> firstAttempt() {
        return forward().findFirst();
    }

    boolean cameHome() {
        return runs.stream().anyMatch(r -> r.execution().plan().verb() == Verb.FAIL_BACK && r.hasArrived());
    }

    private Stream<Run> forward() {
        return runs.stream().filter(r -> r.execution().plan().verb() != Verb.FAIL_BACK);
    }

    /// When the quorum first held the site for lost at or after the moment; a slow site is lost only to a run that
    /// slowness started.
    Optional<Instant> verdictAgainst(SiteId site, Run run, Instant from) {
        var isSlow = run.trigger().equals(TriggerKind.PERFORMANCE_DEGRADATION.code());
        return entries.stream()
                .filter(r -> !r.at().isBefore(from))
                .filter(r -> r.event() instanceof Event.VerdictReached(var v)
                        && v.site().equals(site)
                        && (v.health() == Health.UNHEALTHY || isSlow && v.health() == Health.DEGRADED))
                .map(Recorded::at)
                .findFirst();
    }
}
