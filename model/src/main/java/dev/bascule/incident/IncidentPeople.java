// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Event;
import dev.bascule.incident.lead.Role;
import java.util.Optional;
import java.util.stream.Stream;

/// What people do in an open incident besides writing, and what measured checklist items add to it.
final class IncidentPeople {
    private IncidentPeople() {}

    static Incident apply(Incident i, Recorded r) {
        return switch (r.event()) {
            case Event.OfIncident e -> e.incident().equals(i.id()) ? told(i, e, r) : i;
            case Event.CountdownHeld e -> acknowledged(i, e.by(), "held the countdown: " + e.reason(), r);
            case Event.CountdownHastened e -> acknowledged(i, e.by(), "hastened: " + e.reason(), r);
            case Event.PlanApproved e -> acknowledged(i, e.by(), "approved the plan", r);
            case Event.MoveOrdered e -> acknowledged(i, e.by(), "ordered a move: " + e.reason(), r);
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
                    Event.ProofTaken _,
                    Event.OwnTroubleSeen _,
                    Event.DrillMarked _ -> i;
        };
    }

    private static Incident told(Incident i, Event.OfIncident event, Recorded r) {
        return switch (event) {
            case Event.IncidentAcknowledged e -> acknowledged(i, e.by(), "acknowledged", r);
            case Event.RoleTaken e -> taken(i, e.role(), e.by(), e.note(), r);
            case Event.RoleHandedOver e ->
                taken(i.withNotes(IncidentWritings.handedOver(i, e, r)), e.role(), e.to(), e.note(), r);
            case Event.RoleReleased e -> released(i, e, r);
            case Event.UpdatePromised e -> IncidentWritings.promised(i, e, r);
            case Event.ItemTicked e ->
                i.withChecklist(
                        Standings.with(i.checklist(), e.item(), e.ticked(), e.by(), r.at(), "ticked by " + e.by()));
            case Event.ItemMeasured e ->
                i.withChecklist(Standings.with(i.checklist(), e.item(), e.ticked(), "measured", r.at(), e.evidence()));
            case Event.IncidentClosed e -> closed(i, e, r);
            case Event.NoteAdded _, Event.DecisionMade _, Event.ConditionReported _ -> i;
        };
    }

    /// Whoever acts has seen it; the first to do so acknowledges.
    private static Incident acknowledged(Incident i, String by, String how, Recorded r) {
        var joined = joined(i, by, Participant.OPERATOR, r);
        if (i.milestones().acknowledged().isPresent()) {
            return joined;
        }
        var seen = joined.with(i.milestones().acknowledged(Optional.of(r.at())));
        return i.status() == Incident.Status.OPEN ? seen.turned(Incident.Status.ACKNOWLEDGED, by, how, r) : seen;
    }

    private static Incident joined(Incident i, String name, String part, Recorded r) {
        var known = i.participants().stream()
                .filter(p -> p.name().equals(name))
                .anyMatch(p -> part.equals(Participant.OPERATOR) || p.role().equals(part));
        return known
                ? i
                : i.withParticipants(
                        Stream.concat(i.participants().stream(), Stream.of(new Participant(name, part, r.at())))
                                .toList());
    }

    private static Incident taken(Incident i, String role, String name, String note, Recorded r) {
        var joined = joined(i, name, Role.of(role).isEmpty() ? role : Participant.OPERATOR, r);
        return Role.of(role)
                .map(known -> joined.with(
                        i.conduct().with(i.conduct().roster().taken(known, name, note, r.at(), r.recordedAt()))))
                .orElse(joined);
    }

    private static Incident released(Incident i, Event.RoleReleased e, Recorded r) {
        return Role.of(e.role())
                .map(known -> i.with(i.conduct().with(i.conduct().roster().released(known, e.note(), r.at()))))
                .orElse(i);
    }

    /// What was promised ends with it.
    private static Incident closed(Incident i, Event.IncidentClosed e, Recorded r) {
        var ended = i.with(i.milestones().closed(Optional.of(r.at()))).ended(e.cause(), r.seq());
        return ended.with(ended.conduct().with(Optional.empty())).turned(Incident.Status.CLOSED, e.by(), e.cause(), r);
    }
}
