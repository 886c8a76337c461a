// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.slf4j.LoggerFactory;

/// A folder for files that nobody needs afterwards; closing removes it with everything in it.
record TemporaryStore(Path path) implements AutoCloseable {
    static TemporaryStore open() {
        try {
            return new TemporaryStore(Files.createTempDirectory("bascule-"));
        } catch (IOException e) {
            throw new Failure(
                    "No temporary folder could be made, because " + FileTrouble.words(e)
                            + ". Nothing was started. Mend the folder for temporary files.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /// Says what could not be removed in place of failing.
    void closeQuietly() {
        try {
            close();
        } catch (IOException left) {
            LoggerFactory.getLogger(TemporaryStore.class)
                    .warn("The folder {} could not be removed: {}", path, FileTrouble.words(left));
        }
    }
}
