// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that is gone, with all that is in it, when closed.
record TemporaryFolder(Path path) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var inside = Files.walk(path)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
