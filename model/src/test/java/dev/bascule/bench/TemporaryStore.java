// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import dev.bascule.store.Holder;
import dev.bascule.store.Retention;
import dev.bascule.store.StoreLock;
import dev.bascule.store.sqlite.SqliteStore;
import dev.bascule.supervisor.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// A store on disk that this process leads, removed when closed.
final class TemporaryStore implements AutoCloseable, Lease {
    private final Path folder;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final StoreLock.Held held;
    final SqliteStore store;

    TemporaryStore(Instant now) throws IOException {
        folder = Files.createTempDirectory("bascule-bench-");
        store = SqliteStore.open(folder.resolve("bascule.db"), Retention.DEFAULT, InstantSource.fixed(now), scheduler);
        var self = new Holder("bench", "here", ProcessHandle.current().pid(), now, "bench");
        held = store.lock().tryAcquire(self).orElseThrow();
    }

    @Override
    public boolean isHeld() {
        return held.isHeld();
    }

    @Override
    public long token() {
        return held.token();
    }

    @Override
    public String holder() {
        return "bench";
    }

    @Override
    public void close() throws IOException {
        held.close();
        store.close();
        scheduler.shutdownNow();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
