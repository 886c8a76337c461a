// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Event;
import dev.bascule.runbook.ItemStanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What people and measured checklist items add to an incident.
final class IncidentPeople {
    private IncidentPeople() {}

    static Incident apply(Incident i, Recorded r) {
        return switch (r.event()) {
            case Event.IncidentAcknowledged e
            when e.incident().equals(i.id()) -> acknowledged(joined(i, e.by(), "operator", r.at()), r.at());
            case Event.CountdownHeld e -> acknowledged(joined(i, e.by(), "operator", r.at()), r.at());
            case Event.CountdownHastened e -> acknowledged(joined(i, e.by(), "operator", r.at()), r.at());
            case Event.PlanApproved e -> acknowledged(joined(i, e.by(), "operator", r.at()), r.at());
            case Event.MoveOrdered e -> acknowledged(joined(i, e.by(), "operator", r.at()), r.at());
            case Event.RoleTaken e when e.incident().equals(i.id()) -> joined(i, e.by(), e.role(), r.at());
            case Event.NoteAdded e when e.incident().equals(i.id()) -> noted(i, e, r);
            case Event.ItemTicked e
            when e.incident().equals(i.id()) ->
                ticked(i, Standings.with(i.checklist(), e.item(), e.ticked(), e.by(), r.at(), "ticked by " + e.by()));
            case Event.ItemMeasured e
            when e.incident().equals(i.id()) ->
                ticked(i, Standings.with(i.checklist(), e.item(), e.ticked(), "measured", r.at(), e.evidence()));
            case Event.IncidentClosed e when e.incident().equals(i.id()) -> closed(i, e, r);
            case Event.Configured _,
                    Event.EngineStarted _,
                    Event.EngineStopped _,
                    Event.ActiveSiteSeen _,
                    Event.VerdictReached _,
                    Event.CheckTurned _,
                    Event.CheckMuted _,
                    Event.CheckUnmuted _,
                    Event.AutomationSet _,
                    Event.FactsGathered _,
                    Event.TimerRang _,
                    Event.CountdownResumed _,
                    Event.PendingDismissed _,
                    Event.AmendmentOrdered _,
                    Event.StepStarted _,
                    Event.StepEnded _,
                    Event.ExecutionPaused _,
                    Event.ExecutionResumed _,
                    Event.StepSkipped _,
                    Event.AbortOrdered _,
                    Event.InterruptionExamined _,
                    Event.PropagationMoved _,
                    Event.DriftSeen _,
                    Event.OwnTroubleSeen _,
                    Event.IncidentAcknowledged _,
                    Event.RoleTaken _,
                    Event.NoteAdded _,
                    Event.ItemTicked _,
                    Event.ItemMeasured _,
                    Event.IncidentClosed _,
                    Event.DrillMarked _ -> i;
        };
    }

    private static Incident acknowledged(Incident i, Instant at) {
        var m = i.milestones();
        if (m.acknowledged().isPresent()) {
            return i;
        }
        var next = new Milestones(
                m.onset(),
                m.detected(),
                Optional.of(at),
                m.started(),
                m.dnsPublished(),
                m.propagated(),
                m.restored(),
                m.closed());
        return with(i, i.status() == Incident.Status.OPEN ? Incident.Status.ACKNOWLEDGED : i.status(), next);
    }

    private static Incident joined(Incident i, String name, String role, Instant at) {
        if (i.participants().stream()
                .anyMatch(p -> p.name().equals(name) && p.role().equals(role))) {
            return i;
        }
        var known = role.equals("operator")
                && i.participants().stream().anyMatch(p -> p.name().equals(name));
        return known
                ? i
                : with(
                        i,
                        i.checklist(),
                        i.notes(),
                        Stream.concat(i.participants().stream(), Stream.of(new Participant(name, role, at)))
                                .toList());
    }

    private static Incident noted(Incident i, Event.NoteAdded e, Recorded r) {
        var kind = Stream.of(Note.Kind.values())
                .filter(k -> k.code().equals(e.kind()))
                .findFirst()
                .orElse(Note.Kind.NOTE);
        var note = new Note(r.seq(), r.at(), e.by(), e.role(), kind, e.text(), e.corrects());
        return with(
                i,
                i.checklist(),
                Stream.concat(Stream.of(note), i.notes().stream()).toList(),
                i.participants());
    }

    private static Incident ticked(Incident i, List<ItemStanding> checklist) {
        return with(i, checklist, i.notes(), i.participants());
    }

    private static Incident closed(Incident i, Event.IncidentClosed e, Recorded r) {
        var m = i.milestones();
        var ended = with(
                i,
                Incident.Status.CLOSED,
                new Milestones(
                        m.onset(),
                        m.detected(),
                        m.acknowledged(),
                        m.started(),
                        m.dnsPublished(),
                        m.propagated(),
                        m.restored(),
                        Optional.of(r.at())));
        return new Incident(
                ended.id(),
                ended.deployment(),
                ended.title(),
                ended.status(),
                ended.isDrill(),
                ended.from(),
                ended.to(),
                ended.milestones(),
                ended.execution(),
                ended.checklist(),
                ended.notes(),
                ended.participants(),
                e.cause(),
                ended.firstSeq(),
                r.seq());
    }

    static Incident with(Incident i, Incident.Status status, Milestones milestones) {
        return new Incident(
                i.id(),
                i.deployment(),
                i.title(),
                status,
                i.isDrill(),
                i.from(),
                i.to(),
                milestones,
                i.execution(),
                i.checklist(),
                i.notes(),
                i.participants(),
                i.cause(),
                i.firstSeq(),
                i.lastSeq());
    }

    private static Incident with(
            Incident i, List<ItemStanding> checklist, List<Note> notes, List<Participant> participants) {
        return new Incident(
                i.id(),
                i.deployment(),
                i.title(),
                i.status(),
                i.isDrill(),
                i.from(),
                i.to(),
                i.milestones(),
                i.execution(),
                checklist,
                notes,
                participants,
                i.cause(),
                i.firstSeq(),
                i.lastSeq());
    }
}
