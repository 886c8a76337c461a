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
import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.incident.Incident;
import dev.bascule.incident.Note;
import dev.bascule.incident.lead.GivenTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tells an engine that leads what a person does in the incident that is meant.
record IncidentDesk(Ports ports, Output output) {
    /// The incident with what a command about it needs.
    record Meant(Incident incident, ConsoleClient client, String person, Optional<Instant> happened) {
        String role() {
            return incident.roleOf(person);
        }

        Instant now() {
            return client.snapshot().at();
        }

        Optional<DeploymentPicture> picture() {
            return client.snapshot().deployment(incident.deployment().value());
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

    /// Tells it what a person does.
    int tell(CommonWithStore here, Which which, Function<Meant, Command> order) {
        return tell(here, which, order, _ -> {});
    }

    /// Tells it once every active site is judged, for an order that quotes what is measured.
    int tellMeasured(CommonWithStore here, Which which, Function<Meant, Command> order) {
        return tell(here, which, order, Waiting::judged);
    }

    private int tell(CommonWithStore here, Which which, Function<Meant, Command> order, Consumer<ConsoleClient> first) {
        var setups = ports.configurations().setups(here.place());
        try (var client = ports.engines().lead(here.place())) {
            setups.forEach(s -> Waiting.leading(client, s.deployment().id()));
            first.accept(client);
            var all = setups.stream()
                    .flatMap(s -> Waiting.of(client.incidents(s.deployment().id())).stream())
                    .toList();
            var incident = meant(all, Optional.ofNullable(which.incident));
            var at = happened(which.at, client.snapshot().at());
            var meant = new Meant(incident, client, ports.terminal().person(), at);
            var recorded = Waiting.of(client.send(order.apply(meant)));
            var shape = Shape.document("incident-entry")
                    .with("incident", incident.id())
                    .with("answer", recorded);
            output.answer(here.json(), shape, List.of(incident.id() + ": " + recorded));
            return 0;
        }
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
