// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.cli.text.ComparisonText;
import dev.bascule.app.wire.BudgetShape;
import dev.bascule.app.wire.IncidentShape;
import dev.bascule.incident.Incident;
import dev.bascule.incident.budget.Comparison;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Lists incidents of all deployments in the store, newest first, or compares two; no engine is started for it.
@Command(name = "incident", description = "Lists incidents, or compares two.")
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
        throw new WrongUsage("incident needs 'list' or 'compare'.");
    }

    @Command(name = "compare", description = "Tells how long each part took in two incidents of one deployment.")
    int compare(
            @Mixin CommonWithStore here,
            @Parameters(paramLabel = "FIRST", description = "Such as INC-0042.") String first,
            @Parameters(paramLabel = "SECOND", description = "Another incident of the same deployment.")
                    String second) {
        try (var past = ports.histories().open(here.place())) {
            var all = past.incidents();
            var one = named(all, first);
            var two = named(all, second);
            if (!one.deployment().equals(two.deployment())) {
                throw new WrongUsage(first + " is of " + one.deployment() + " and " + second + " of " + two.deployment()
                        + "; only incidents of one deployment can be compared.");
            }
            var history = past.history(one.deployment());
            var real = all.stream()
                    .filter(i -> i.deployment().equals(one.deployment()) && !i.isDrill() && !i.isPlanned())
                    .toList();
            var both = history.courses(List.of(one, two));
            var comparison = Comparison.of(both.getFirst(), both.getLast(), history.courses(real));
            output.answer(
                    here.json(),
                    BudgetShape.of(one, two, comparison),
                    ComparisonText.of(one.id(), two.id(), comparison));
            return 0;
        }
    }

    private static Incident named(List<Incident> all, String id) {
        return all.stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Failure("There is no incident " + id + " in this store; see 'bascule incident list'."));
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
