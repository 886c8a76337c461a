// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.IncidentReport;
import dev.bascule.client.ConsoleClient;
import dev.bascule.views.navigation.ReportExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Asks where the report of an incident goes, writes it there off the FX thread, and says how that went.
final class ReportFile implements ReportExport {
    private final ConsoleClient client;
    private final Function<String, Optional<Path>> whereTo;
    private final Executor workers;
    private final BiConsumer<Boolean, String> outcome;

    /// `whereTo` is asked with a file name on the FX thread and is empty when the person changed their mind;
    /// `outcome` hears on a worker whether the file was written, and a sentence.
    ReportFile(
            ConsoleClient client,
            Function<String, Optional<Path>> whereTo,
            Executor workers,
            BiConsumer<Boolean, String> outcome) {
        this.client = client;
        this.whereTo = whereTo;
        this.workers = workers;
        this.outcome = outcome;
    }

    @Override
    public void export(String incident, Format format) {
        whereTo.apply(incident + "." + format.code())
                .ifPresent(file -> workers.execute(() -> write(incident, format, file)));
    }

    private void write(String incident, Format format, Path file) {
        try {
            Files.write(file, IncidentReport.of(client, incident, format.code()));
            outcome.accept(true, "The report of " + incident + " is in " + file + ".");
        } catch (IOException unwritable) {
            outcome.accept(
                    false,
                    "The report of " + incident + " could not be written to " + file + " ("
                            + unwritable.getClass().getSimpleName() + "). Choose another folder.");
        } catch (Failure unknown) {
            outcome.accept(false, String.valueOf(unknown.getMessage()));
        }
    }
}
