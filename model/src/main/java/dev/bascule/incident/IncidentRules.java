// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.failover.Event;
import dev.bascule.health.Health;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import java.util.Optional;

/// Which events people may tell about an incident as it stands. A refusal says what is in the way and what to
/// do.
final class IncidentRules {
    private IncidentRules() {}

    static Optional<String> refusal(IncidentBook book, Event.OfIncident event) {
        return book.incidents().stream()
                .filter(i -> i.id().equals(event.incident()))
                .findFirst()
                .map(i -> refusal(book, i, event))
                .orElse(Optional.of("There is no incident " + event.incident()
                        + " of this deployment, so nothing was recorded. Name one that the list has."));
    }

    private static Optional<String> refusal(IncidentBook book, Incident i, Event.OfIncident event) {
        return switch (event) {
            case Event.IncidentAcknowledged _ -> acknowledging(i);
            case Event.NoteAdded e -> correcting(i, e.corrects(), Note.Kind.NOTE);
            case Event.DecisionMade e -> correcting(i, e.corrects(), Note.Kind.DECISION);
            case Event.ConditionReported e -> correcting(i, e.corrects(), Note.Kind.CONDITION);
            case Event.UpdatePromised _, Event.ItemTicked _, Event.ItemMeasured _ -> open(i);
            case Event.RoleTaken e -> open(i).or(() -> taking(i, e));
            case Event.RoleHandedOver e -> open(i).or(() -> handingOver(i, e));
            case Event.RoleReleased e -> open(i).or(() -> releasing(i, e));
            case Event.IncidentClosed _ -> open(i).or(() -> closing(book, i));
        };
    }

    private static Optional<String> open(Incident i) {
        return i.status() != Incident.Status.CLOSED
                ? Optional.empty()
                : Optional.of(i.id() + " is closed, and no state comes after that. Notes and corrections are still"
                        + " taken; a new failure opens a new incident.");
    }

    private static Optional<String> acknowledging(Incident i) {
        return switch (i.status()) {
            case OPEN -> Optional.empty();
            case ACKNOWLEDGED, MITIGATED ->
                i.milestones().acknowledged().isEmpty()
                        ? Optional.empty()
                        : Optional.of(i.id() + " was acknowledged at "
                                + i.milestones().acknowledged().get() + " already; nothing is left to do.");
            case CLOSED -> open(i);
        };
    }

    /// Users come first: nothing is closed while they are not served.
    private static Optional<String> closing(IncidentBook book, Incident i) {
        var practised = i.drill().filter(d -> d.isUnderWay() && d.announced().isPresent());
        if (practised.isPresent()) {
            return Optional.of("Its drill is under way, so " + i.id()
                    + " stays open. Bring users home, or end the drill, and close it then.");
        }
        var moving = book.state()
                .underWay()
                .filter(x -> i.execution().map(e -> e.id()).equals(Optional.of(x.id())));
        if (moving.isPresent()) {
            return Optional.of("Its move " + moving.get().id() + " is under way, so " + i.id()
                    + " stays open. Wait until it has ended, or abort it.");
        }
        var lost = book.state()
                .active()
                .filter(a -> book.state()
                        .verdict(a)
                        .filter(v -> v.health() == Health.UNHEALTHY)
                        .isPresent());
        return i.status() == Incident.Status.MITIGATED || lost.isEmpty()
                ? Optional.empty()
                : Optional.of(lost.get() + " carries users and is UNHEALTHY, so " + i.id()
                        + " stays open. Move the deployment, or wait until the site has recovered.");
    }

    private static Optional<String> taking(Incident i, Event.RoleTaken e) {
        return holder(i, e.role())
                .map(t -> t.name() + " is " + e.role() + " since " + t.since()
                        + ". Hand the role over with a note, so that nothing is lost on the way.");
    }

    private static Optional<String> handingOver(Incident i, Event.RoleHandedOver e) {
        if (Role.of(e.role()).isEmpty()) {
            return Optional.of(unknown(e.role()));
        }
        if (holder(i, e.role()).isEmpty()) {
            return Optional.of("Nobody is " + e.role() + " yet, so there is nothing to hand over. Take the role.");
        }
        if (holder(i, e.role()).filter(t -> t.name().equals(e.to())).isPresent()) {
            return Optional.of(e.to() + " is " + e.role() + " already.");
        }
        return noteOfCommander(e.role(), e.note());
    }

    private static Optional<String> releasing(Incident i, Event.RoleReleased e) {
        if (Role.of(e.role()).isEmpty()) {
            return Optional.of(unknown(e.role()));
        }
        return holder(i, e.role()).isEmpty()
                ? Optional.of("Nobody is " + e.role() + ", so nobody can give it up.")
                : noteOfCommander(e.role(), e.note());
    }

    private static Optional<String> noteOfCommander(String role, String note) {
        return Role.of(role).equals(Optional.of(Role.COMMANDER)) && note.isBlank()
                ? Optional.of("Command changes hands with a note only: condition, actions under way, needs. Write it.")
                : Optional.empty();
    }

    private static String unknown(String role) {
        return "There is no role " + role + "; there are commander, deputy, scribe and liaison.";
    }

    private static Optional<Tenure> holder(Incident i, String role) {
        return Role.of(role).flatMap(i.conduct().roster()::holder);
    }

    private static Optional<String> correcting(Incident i, Optional<Long> entry, Note.Kind kind) {
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        var seq = entry.get();
        var corrected = i.notes().stream().filter(n -> n.seq() == seq).findFirst();
        if (corrected.isEmpty()) {
            return Optional.of("Entry " + seq + " is nothing that somebody wrote in " + i.id()
                    + ", so it cannot be corrected. Write a note about it.");
        }
        var by = corrected.get().correctedBy();
        if (by.isPresent()) {
            return Optional.of("Entry " + seq + " was corrected by entry " + by.get() + ". Correct that one.");
        }
        var was = corrected.get().kind();
        return isPlain(was) && isPlain(kind) || was == kind
                ? Optional.empty()
                : Optional.of("Entry " + seq + " is a " + was.code() + "; correct it with another " + was.code() + ".");
    }

    private static boolean isPlain(Note.Kind kind) {
        return switch (kind) {
            case NOTE, UPDATE, HANDOVER -> true;
            case DECISION, CONDITION -> false;
        };
    }
}
