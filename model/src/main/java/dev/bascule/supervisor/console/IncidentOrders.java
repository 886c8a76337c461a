// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.Command;
import dev.bascule.client.Refused;
import dev.bascule.failover.Event;
import dev.bascule.incident.Incident;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.lead.Role;
import dev.bascule.incident.lead.Tenure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Turns what a person does in an incident into its event, or refuses it in words as the incident stands.
final class IncidentOrders {
    private static final Duration LONGEST_PROMISE = Duration.ofDays(1);

    private IncidentOrders() {}

    static Event event(Command.OfIncident command, IncidentBook book, Instant now) {
        var event = told(command, book, now);
        book.refusal(event).ifPresent(why -> {
            throw new Refused(why);
        });
        return event;
    }

    private static Event.OfIncident told(Command.OfIncident command, IncidentBook book, Instant now) {
        return switch (command) {
            case Command.Acknowledge c -> new Event.IncidentAcknowledged(c.incident(), c.by());
            case Command.AddNote c -> note(c, now);
            case Command.MakeDecision c -> decision(c, now);
            case Command.ReportCondition c -> condition(c, now);
            case Command.PromiseUpdate c -> new Event.UpdatePromised(c.incident(), ahead(c.due(), now), c.by());
            case Command.Tick c -> new Event.ItemTicked(c.incident(), c.item(), c.ticked(), c.by());
            case Command.TakeRole c ->
                new Event.RoleTaken(
                        c.incident(),
                        c.role(),
                        Orders.named(c.by(), "name"),
                        c.note().strip());
            case Command.HandOverRole c ->
                new Event.RoleHandedOver(
                        c.incident(),
                        c.role(),
                        holder(c, c.role(), book),
                        Orders.named(c.to(), "name"),
                        c.note().strip(),
                        c.by());
            case Command.ReleaseRole c ->
                new Event.RoleReleased(
                        c.incident(),
                        c.role(),
                        holder(c, c.role(), book),
                        c.note().strip(),
                        c.by());
            case Command.CloseIncident c ->
                new Event.IncidentClosed(c.incident(), c.by(), Orders.named(c.cause(), "cause"));
        };
    }

    private static Event.OfIncident note(Command.AddNote c, Instant now) {
        return new Event.NoteAdded(
                c.incident(),
                c.by(),
                c.role(),
                c.kind(),
                Orders.named(c.text(), "text"),
                c.corrects(),
                past(c.happened(), now));
    }

    private static Event.OfIncident decision(Command.MakeDecision c, Instant now) {
        return new Event.DecisionMade(
                c.incident(),
                c.by(),
                c.role(),
                Orders.named(c.decision(), "decision"),
                Orders.named(c.reason(), "reason"),
                c.alternatives().map(String::strip).filter(a -> !a.isEmpty()),
                c.corrects(),
                past(c.happened(), now));
    }

    private static Event.OfIncident condition(Command.ReportCondition c, Instant now) {
        return new Event.ConditionReported(
                c.incident(),
                c.by(),
                c.role(),
                Orders.named(c.condition(), "condition"),
                c.actions().strip(),
                c.needs().strip(),
                c.facts(),
                c.corrects(),
                past(c.happened(), now));
    }

    private static String holder(Command.OfIncident c, String role, IncidentBook book) {
        return book.incidents().stream()
                .filter(i -> i.id().equals(c.incident()))
                .map(Incident::conduct)
                .flatMap(led -> Role.of(role).flatMap(led.roster()::holder).stream())
                .map(Tenure::name)
                .findFirst()
                .orElse("");
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Instant> past(Optional<Instant> happened, Instant now) {
        if (happened.filter(now::isBefore).isPresent()) {
            throw new Refused(
                    "It cannot have happened at " + seconds(happened.get()) + ", which is still ahead, so nothing was"
                            + " recorded. Give a time that has passed, or none for now.");
        }
        return happened;
    }

    private static Instant ahead(Instant due, Instant now) {
        if (!due.isAfter(now)) {
            throw new Refused("An update cannot be promised for " + seconds(due)
                    + ", which has passed; nothing was recorded. Choose a time ahead.");
        }
        if (due.isAfter(now.plus(LONGEST_PROMISE))) {
            throw new Refused("An update is promised for a day ahead at most, so that nobody is left waiting; nothing"
                    + " was recorded. Choose an earlier time.");
        }
        return due;
    }
}
