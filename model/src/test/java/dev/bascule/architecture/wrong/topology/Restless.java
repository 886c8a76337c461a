// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.topology;

import dev.bascule.architecture.wrong.client.Door;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Pure by its package and nothing else: it reads a file, asks the clock, changes, and uses what uses it.
public class Restless {
    Instant last = Instant.EPOCH;

    String read(Path file, Door door) throws IOException {
        last = Instant.now();
        return door.name() + Files.readString(file);
    }
}
