// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.IncidentShape;
import dev.bascule.client.ConsoleClient;
import dev.bascule.incident.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lists incidents of all deployments, newest first.
@Command(name = "incident", description = "Lists incidents.")
final class IncidentCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Common common = new Common();

    IncidentCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "incident needs 'list'");
    }

    @Command(name = "list", description = "Lists incidents of all deployments, newest first.")
    int list(@Mixin Common here) {
        try (var client = ports.engines().remember(here.place())) {
            var incidents = all(client);
            var rows = incidents.stream()
                    .map(i -> List.of(
                            i.id(), i.status().code(), i.milestones().onset().toString(), i.title()))
                    .toList();
            output.answer(
                    here.json(),
                    IncidentShape.list(incidents),
                    rows.isEmpty() ? List.of("There is no incident.") : Columns.of(rows));
            return 0;
        }
    }

    /// Incidents of every deployment, newest first.
    static List<Incident> all(ConsoleClient client) {
        Waiting.shown(client);
        return client.snapshot().deployments().stream()
                .flatMap(d -> Waiting.of(client.incidents(d.deployment().id())).stream())
                .sorted(Comparator.comparing((Incident i) -> i.milestones().onset())
                        .reversed())
                .toList();
    }
}
