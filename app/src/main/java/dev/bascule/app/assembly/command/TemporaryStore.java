// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.cli.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for a store that nobody needs afterwards; closing removes it with everything in it.
record TemporaryStore(Path path) implements AutoCloseable {
    static TemporaryStore open() {
        try {
            return new TemporaryStore(Files.createTempDirectory("bascule-look-"));
        } catch (IOException e) {
            throw new Failure("No temporary folder could be made: " + e.getMessage() + ". Nothing was started.", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
