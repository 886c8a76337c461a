// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that every command takes.
final class Common {
    @Option(names = "--json", description = "Answer with JSON on stdout and nothing beside it.")
    private boolean json;

    @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise bascule.yaml here.")
    private @Nullable Path configuration;

    @Option(
            names = "--store",
            paramLabel = "PATH",
            description = "Where the history is: a file, or a folder that holds it.")
    private @Nullable Path store;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Say how the command is used.")
    private boolean help;

    boolean json() {
        return json;
    }

    Ports.Place place() {
        return new Ports.Place(Optional.ofNullable(configuration), Optional.ofNullable(store));
    }
}
