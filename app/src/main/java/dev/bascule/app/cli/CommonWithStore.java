// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of a command that reads or keeps a history of deployments.
public final class CommonWithStore extends CommonWithFile {
    @Option(
            names = "--store",
            paramLabel = "PATH",
            description = "Where the history is: a file, or a folder that holds it.")
    private @Nullable Path store;

    @Override
    public Ports.Place place() {
        return new Ports.Place(super.place().configuration(), store());
    }

    public Optional<Path> store() {
        return Optional.ofNullable(store);
    }
}
