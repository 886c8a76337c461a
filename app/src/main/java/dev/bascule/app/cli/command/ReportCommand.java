// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.command;

import dev.bascule.app.cli.CommonWithStore;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.FileTrouble;
import dev.bascule.app.cli.IncidentReport;
import dev.bascule.app.cli.Output;
import dev.bascule.app.cli.Ports;
import dev.bascule.app.cli.WrongUsage;
import dev.bascule.incident.Incident;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private static final int MOST_NAMED = 5;

    private final Ports ports;
    private final Output output;

    /// The forms that a report has.
    enum Format {
        md,
        html,
        json,
        pdf
    }

    @Mixin
    private CommonWithStore common = new CommonWithStore();

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
        if (common.json() && chosenFormat() != Format.json) {
            throw new WrongUsage("--json asks for JSON and --format for " + chosenFormat() + ". Give one of them.");
        }
        if (out == null && chosenFormat() == Format.pdf) {
            throw new WrongUsage("A PDF is no text for a terminal. Say where it goes with --out FILE.");
        }
        try (var past = ports.histories().open(common.place())) {
            var report = IncidentReport.of(
                    past, chosen(past.incidents()), chosenFormat().name());
            if (out == null) {
                output.line(new String(report, StandardCharsets.UTF_8).stripTrailing());
            } else {
                write(out, report);
                output.say("The report is in " + out + ".");
            }
            return 0;
        }
    }

    private Incident chosen(List<Incident> all) {
        if (all.isEmpty()) {
            throw new Failure("There is no incident yet, so there is nothing to report.");
        }
        return incident == null
                ? all.getFirst()
                : all.stream()
                        .filter(i -> i.id().equals(incident))
                        .findFirst()
                        .orElseThrow(() -> new Failure("There is no incident " + incident + " in this store; it has "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(Incident::id)
                                                .limit(MOST_NAMED)
                                                .toList())
                                + ". See 'bascule incident list'."));
    }

    private Format chosenFormat() {
        return Optional.ofNullable(format).orElse(common.json() ? Format.json : Format.md);
    }

    private static void write(Path file, byte[] report) {
        try {
            Files.write(file, report);
        } catch (IOException e) {
            throw new Failure(
                    "The report could not be written to " + file + ", because " + FileTrouble.words(e)
                            + ". Nothing else is affected. Choose another place with --out.",
                    e);
        }
    }
}
