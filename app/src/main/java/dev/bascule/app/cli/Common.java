// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command takes.
public class Common {
    @Option(names = "--json", description = "Answer with JSON on stdout and nothing beside it.")
    private boolean json;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise bascule.yaml here.")
    private @Nullable Path configuration;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say how the command is used.")
    private boolean help;

    public boolean json() {
        return json;
    }

    public Ports.Place place() {
        return new Ports.Place(Optional.ofNullable(configuration), Optional.empty());
    }
}
