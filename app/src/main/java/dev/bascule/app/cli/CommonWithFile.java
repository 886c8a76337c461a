// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a command that works with a configuration.
public class CommonWithFile extends Common {
    @Option(names = "--config", paramLabel = "FILE", description = "The configuration; otherwise bascule.yaml here.")
    private @Nullable Path configuration;

    public Ports.Place place() {
        return new Ports.Place(Optional.ofNullable(configuration), Optional.empty());
    }
}
