// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.IncidentShape;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists incidents of all deployments in the store, newest first; no engine is started for it.
@Command(name = "incident", description = "Lists incidents.")
final class IncidentCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    IncidentCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        throw new WrongUsage("incident needs 'list'.");
    }

    @Command(name = "list", description = "Lists incidents of all deployments, newest first.")
    int list(@Mixin CommonWithStore here) {
        try (var past = ports.histories().open(here.place())) {
            var incidents = past.incidents();
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
}
