// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.client.Command;
import dev.bascule.client.Preview;
import dev.bascule.client.Refused;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.failover.plan.ExecutionId;
import dev.bascule.failover.rule.SafetyRules;
import dev.bascule.incident.IncidentBook;
import dev.bascule.incident.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns a person's command into the event that is told to the supervisor, or refuses it in words.
final class Orders {
    private static final Duration LONGEST_MUTE = Duration.ofDays(30);

    private Orders() {}

    /// The events of a command, which are recorded together; none for one that is carried out elsewhere.
    static List<Event> events(Command command, State state, IncidentBook book, Instant now) {
        return switch (command) {
            case Command.SetAutomation c ->
                List.of(new Event.AutomationSet(c.automation(), c.by(), named(c.reason(), "reason")));
            case Command.Hold c -> List.of(countdown(state, new Event.CountdownHeld(c.by(), c.reason())));
            case Command.ResumeCountdown c -> List.of(countdown(state, new Event.CountdownResumed(c.by())));
            case Command.Hasten c -> List.of(countdown(state, new Event.CountdownHastened(c.by(), c.reason())));
            case Command.ApprovePending c ->
                List.of(pending(state, new Event.PlanApproved(c.planHash(), c.by(), Optional.of(c.reason()))));
            case Command.DismissPending c ->
                List.of(pending(state, new Event.PendingDismissed(c.by(), named(c.reason(), "reason"))));
            case Command.Execute c -> List.of(execute(c, state, now));
            case Command.RunDrill c -> DrillOrders.begin(c, execute(c.move(), state, now), state, book);
            case Command.EndDrill c -> List.of(DrillOrders.end(c, state));
            case Command.Amend c -> List.of(amend(c, state, now));
            case Command.Pause c ->
                List.of(running(state, c.execution(), new Event.ExecutionPaused(c.execution(), c.by())));
            case Command.Resume c ->
                List.of(running(state, c.execution(), new Event.ExecutionResumed(c.execution(), c.by())));
            case Command.Skip c ->
                List.of(running(
                        state,
                        c.execution(),
                        new Event.StepSkipped(c.execution(), c.step(), c.by(), named(c.reason(), "reason"))));
            case Command.Abort c ->
                List.of(running(
                        state,
                        c.execution(),
                        new Event.AbortOrdered(c.execution(), c.by(), named(c.reason(), "reason"))));
            case Command.Mute c -> List.of(mute(c, now));
            case Command.Unmute c -> List.of(new Event.CheckUnmuted(c.check(), c.by()));
            case Command.OfIncident c -> List.of(IncidentOrders.event(c, book, now));
            case Command.ProbeNow _ -> List.of();
        };
    }

    /// What is told to the person whose order is on record.
    static String answer(Recorded entry) {
        return entry.because().isEmpty() ? "recorded as entry " + entry.seq() : entry.because();
    }

    private static Event.MoveOrdered execute(Command.Execute c, State state, Instant now) {
        var preview = c.preview();
        requireFresh(preview, state, now);
        var plan = preview.plan()
                .orElseThrow(() -> new Refused("There is no plan: " + SafetyRules.inTheWay(preview.rules()) + "."));
        var rules = SafetyRules.override(preview.rules(), new HashSet<>(c.overridden()), c.reason());
        if (!SafetyRules.allowPerson(rules, new HashSet<>(c.acceptedWarnings()))) {
            throw new Refused("Safety rules are in the way: " + SafetyRules.inTheWay(rules)
                    + ". Accept warnings by name, or remove what fails.");
        }
        return new Event.MoveOrdered(
                plan, rules, c.by(), named(c.reason(), "reason"), c.acceptedWarnings(), c.overridden());
    }

    private static void requireFresh(Preview preview, State state, Instant now) {
        if (state.underWay().isPresent()) {
            throw new Refused("Execution " + state.underWay().get().id()
                    + " is under way. Wait until it has ended, or abort it first.");
        }
        if (!now.isBefore(preview.expiresAt())) {
            throw new Refused("The dry run is older than its limit, so the world may have changed. Run it again.");
        }
    }

    private static Event amend(Command.Amend c, State state, Instant now) {
        requireFresh(c.preview(), state, now);
        var plan = c.preview()
                .plan()
                .filter(p -> !p.verb().isMove())
                .orElseThrow(() -> new Refused("There is no change of TTLs to carry out: "
                        + String.join(" ", c.preview().problems())));
        if (!SafetyRules.allowPerson(c.preview().rules(), Set.of())) {
            throw new Refused("Safety rules are in the way: "
                    + SafetyRules.inTheWay(c.preview().rules()) + ". Remove what fails and look again.");
        }
        return new Event.AmendmentOrdered(plan, c.preview().rules(), c.by(), named(c.reason(), "reason"));
    }

    private static Event mute(Command.Mute c, Instant now) {
        if (!c.until().isAfter(now)) {
            throw new Refused("The mute of " + c.check().label()
                    + " would be over before it begins, so nothing was muted. Choose a time ahead.");
        }
        if (c.until().isAfter(now.plus(LONGEST_MUTE))) {
            throw new Refused("A mute lasts at most " + LONGEST_MUTE.toDays()
                    + " days, so that nothing is forgotten; nothing was muted. Choose an earlier end, or take the"
                    + " check out of bascule.yaml.");
        }
        return new Event.CheckMuted(
                c.check(), named(c.owner(), "owner"), named(c.reason(), "reason"), c.until(), c.by());
    }

    private static Event countdown(State state, Event event) {
        var counts =
                state.pending().filter(p -> p.deadline().isPresent() || p.hold().isPresent());
        if (counts.isEmpty()) {
            throw new Refused("No countdown is running; it may have ended or been called off.");
        }
        return event;
    }

    private static Event pending(State state, Event event) {
        if (state.pending().isEmpty()) {
            throw new Refused("Nothing is pending; it may have begun or been called off.");
        }
        return event;
    }

    private static Event running(State state, ExecutionId id, Event event) {
        if (state.underWay().filter(x -> x.id().equals(id)).isEmpty()) {
            throw new Refused("Execution " + id + " is not under way any more.");
        }
        return event;
    }

    static String named(String text, String what) {
        if (text.isBlank()) {
            throw new Refused("A " + what + " is needed; it is kept in the journal.");
        }
        return text.strip();
    }
}
