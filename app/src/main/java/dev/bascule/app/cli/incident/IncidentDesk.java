// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.incident;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.wire.Shape;
import dev.bascule.client.Command;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Note;
import dev.bascule.incident.lead.GivenTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts on record what a person does in the incident that is meant.
record IncidentDesk(Ports ports, Output output) {
    /// The incident with what an order about it needs.
    record Meant(
            Incident incident,
            Optional<DeploymentPicture> picture,
            String person,
            Instant now,
            Optional<Instant> happened) {
        String role() {
            return incident.roleOf(person);
        }

        /// What somebody wrote as this entry.
        Note note(long entry) {
            return incident.notes().stream()
                    .filter(n -> n.seq() == entry)
                    .findFirst()
                    .orElseThrow(() -> new Failure("Entry " + entry + " is nothing that somebody wrote in "
                            + incident.id() + ", so it cannot be corrected. See 'bascule incident show'."));
        }
    }

    interface Order {
        Command.OfIncident of(Meant meant);
    }

    int tell(CommonWithStore here, Which which, Order order) {
        return told(here, order, meant(here, which));
    }

    /// Measures first, until every active site is judged, for an order that quotes it.
    int tellMeasured(CommonWithStore here, Which which, Order order) {
        var meant = meant(here, which);
        var id = meant.incident().deployment().value();
        try (var client = ports.engines().look(here.place())) {
            var recorded = ports.histories().recorded(here.place()).flatMap(s -> s.deployment(id));
            var picture = Waiting.judged(client)
                    .deployment(id)
                    .map(seen -> recorded.map(seen::withPast).orElse(seen));
            return told(
                    here, order, new Meant(meant.incident(), picture, meant.person(), meant.now(), meant.happened()));
        }
    }

    private Meant meant(CommonWithStore here, Which which) {
        var now = ports.writing().now();
        try (var past = ports.histories().open(here.place())) {
            var incident = meant(past.incidents(), Optional.ofNullable(which.incident));
            return new Meant(incident, Optional.empty(), ports.terminal().person(), now, happened(which.at, now));
        }
    }

    private int told(CommonWithStore here, Order order, Meant meant) {
        var command = order.of(meant);
        var entered = ports.writing().write(here.place(), command);
        var incident = meant.incident().id();
        var due = command instanceof Command.PromiseUpdate promise
                ? Optional.of(promise.due())
                : Optional.<Instant>empty();
        var shape = Shape.document("incident-entry")
                .with("incident", incident)
                .with("answer", entered.words())
                .with("entered_by", entered.leader())
                .with("happened", meant.happened())
                .with("due", due);
        var lines = new ArrayList<>(List.of(incident + ": " + entered.words()));
        entered.leader().ifPresent(who -> lines.add("Entered by the process that leads: " + who));
        meant.happened().ifPresent(at -> lines.add("Taken to have happened at " + seconds(at) + "."));
        due.ifPresent(at -> lines.add("The next update is promised for " + seconds(at) + "."));
        output.answer(here.json(), shape, lines);
        return 0;
    }

    private static Instant seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    static Incident meant(List<Incident> all, Optional<String> named) {
        if (named.isPresent()) {
            return all.stream()
                    .filter(i -> i.id().equals(named.get()))
                    .findFirst()
                    .orElseThrow(() -> new Failure("There is no incident " + named.get()
                            + "; nothing was done. See 'bascule incident list'."));
        }
        var open =
                all.stream().filter(i -> i.status() != Incident.Status.CLOSED).toList();
        if (open.size() != 1) {
            throw new Failure((open.isEmpty() ? "No incident is open" : open.size() + " incidents are open")
                    + ", so it is not known which is meant; nothing was done. Name one with --incident.");
        }
        return open.getFirst();
    }

    private static Optional<Instant> happened(@Nullable String text, Instant now) {
        return Optional.ofNullable(text)
                .map(t -> GivenTime.past(t, now)
                        .orElseThrow(() -> new WrongUsage(
                                "--at " + t + " is no time. Write 09:41 (UTC), 5m, or 2026-03-12T09:41:00Z.")));
    }
}
