// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.incident;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Deployments;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.Waiting;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.app.cli.text.Columns;
import dev.bascule.app.wire.DrillShape;
import dev.bascule.app.wire.Shape;
import dev.bascule.client.Command.EndDrill;
import dev.bascule.failover.drill.Drill;
import dev.bascule.failover.drill.Rehearsal;
import dev.bascule.incident.Incident;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Drills with real users: the list of what they came to, and the end of one away from home.
@Command(name = "drill", description = "Runs drills with real users, lists what they came to, and ends one.")
public final class DrillCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    @Mixin
    private CommonWithStore common = new CommonWithStore();

    public DrillCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    /// Reads a kind of drill by its code.
    public static final class Kinds implements ITypeConverter<Rehearsal> {
        @Override
        public Rehearsal convert(String code) {
            return Arrays.stream(Rehearsal.values())
                    .filter(r -> r.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("There is no kind of drill " + code + "; there are "
                            + Arrays.stream(Rehearsal.values())
                                    .map(Rehearsal::code)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
    }

    @Override
    public Integer call() {
        throw new WrongUsage("drill needs run, list or end.");
    }

    @Command(name = "list", description = "Lists drills of all deployments with what they came to, newest first.")
    int list(@Mixin CommonWithStore here) {
        try (var past = ports.histories().open(here.place())) {
            var drills = past.incidents().stream()
                    .filter(i -> i.drill().flatMap(Drill::announced).isPresent())
                    .toList();
            var document = Shape.document("drills")
                    .with("drills", drills.stream().map(DrillCommand::shape).toList());
            output.answer(
                    here.json(),
                    document,
                    drills.isEmpty()
                            ? List.of("There was no drill.")
                            : Columns.of(drills.stream().map(DrillCommand::row).toList()));
            return 0;
        }
    }

    private static Shape shape(Incident i) {
        return Shape.empty()
                .with("incident", i.id())
                .with("deployment", i.deployment())
                .with("drill", i.drill().map(DrillShape::drill));
    }

    private static List<String> row(Incident i) {
        var drill = i.drill().orElseThrow();
        return List.of(
                i.id(),
                drill.since().toString(),
                i.deployment().value(),
                drill.scenario(),
                drill.verdict().map(v -> v.sentence()).orElse(""));
    }

    @Command(name = "end", description = "Ends the drill where it stands; users stay where they are.")
    int end(
            @Mixin CommonWithStore here,
            @Parameters(paramLabel = "DEPLOYMENT", description = "Which deployment.") String deployment,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Kept in the journal.")
                    String reason) {
        var meant = new Deployments(ports)
                .having(here.place(), Optional.of(deployment), Optional.empty())
                .id();
        try (var client = ports.engines().lead(here.place())) {
            Waiting.leading(client, meant);
            var order = new EndDrill(meant, ports.terminal().person(), reason);
            var words = Waiting.of(client.send(order));
            output.answer(here.json(), Shape.document("drill-ended").with("because", words), List.of(words));
            return 0;
        }
    }
}
