// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The pid file of a site's matcher: names a process that lives while the matcher does, and is missing
/// otherwise.
public final class PidFile {
    private final Path file;
    private int kills;

    private PidFile(Path file) {
        this.file = file;
    }

    public static PidFile create(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        var pid = new PidFile(folder.resolve(name));
        pid.write();
        return pid;
    }

    public Path file() {
        return file;
    }

    synchronized void kill() throws IOException {
        kills++;
        Files.deleteIfExists(file);
    }

    synchronized void revive() throws IOException {
        if (--kills == 0) {
            write();
        }
    }

    private void write() throws IOException {
        Files.writeString(file, ProcessHandle.current().pid() + "\n");
    }
}
