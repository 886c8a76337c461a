// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.cli.IncidentReport;
import dev.bascule.client.ConsoleClient;
import dev.bascule.views.navigation.ReportExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks where the report of an incident goes and writes it there, off the FX thread.
final class ReportFile implements ReportExport {
    private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);

    private final ConsoleClient client;
    private final Window owner;
    private final ExecutorService workers;

    ReportFile(ConsoleClient client, Window owner, ExecutorService workers) {
        this.client = client;
        this.owner = owner;
        this.workers = workers;
    }

    @Override
    public void export(String incident, Format format) {
        var chooser = new FileChooser();
        chooser.setTitle("Export post-mortem");
        chooser.setInitialFileName(incident + "." + format.code());
        Optional.ofNullable(chooser.showSaveDialog(owner))
                .ifPresent(file -> workers.execute(() -> write(incident, format, file.toPath())));
    }

    private void write(String incident, Format format, Path file) {
        try {
            Files.writeString(file, IncidentReport.of(client, incident, format.code()), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            LOG.error("The report of {} could not be written to {}: {}", incident, file, unwritable.getMessage());
        }
    }
}
