// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.client.ConsoleClient;
import dev.bascule.incident.Incident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the report of an incident, the newest when none is named.
@Command(name = "report", description = "Writes the report of an incident.")
final class ReportCommand implements Callable<Integer> {
    private final Ports ports;
    private final Output output;

    /// The forms that a report has.
    enum Format {
        md,
        html,
        json
    }

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "INCIDENT", arity = "0..1", description = "Such as INC-0042; otherwise the newest.")
    private @Nullable String incident;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; md when nothing is said.")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it there; otherwise to stdout.")
    private @Nullable Path out;

    ReportCommand(Ports ports, Output output) {
        this.ports = ports;
        this.output = output;
    }

    @Override
    public Integer call() {
        try (var client = ports.engines().remember(common.place())) {
            var text = IncidentReport.of(client, chosen(client), chosenFormat());
            if (out == null) {
                output.line(text);
            } else {
                write(out, text);
                output.say("The report is in " + out + ".");
            }
            return 0;
        }
    }

    private Incident chosen(ConsoleClient client) {
        var all = IncidentCommand.all(client);
        var found = incident == null
                ? all.stream().findFirst()
                : all.stream().filter(i -> i.id().equals(incident)).findFirst();
        return found.orElseThrow(() -> new Failure(
                incident == null
                        ? "There is no incident yet, so there is nothing to report."
                        : "There is no incident " + incident + "; see 'bascule incident list'."));
    }

    private String chosenFormat() {
        return Optional.ofNullable(format)
                .orElse(common.json() ? Format.json : Format.md)
                .name();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new Failure(
                    "The report could not be written to " + file + ": " + e.getMessage()
                            + ". Nothing else is affected; choose another place with --out.",
                    e);
        }
    }
}
