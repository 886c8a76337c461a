// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.store.Holder;
import dev.bascule.store.Retention;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Stores opened by a test on one file, closed with it.
final class OpenStores implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-02-14T08:30:15.123456Z");
    static final InstantSource CLOCK = InstantSource.fixed(AT.plusMillis(4));
    static final Holder HOLDER = new Holder("ada", "desk-1", 4711, Instant.parse("2026-02-14T08:00:00Z"), "console");

    final Path file;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Deque<SqliteStore> open = new ArrayDeque<>();

    OpenStores(Path directory) {
        this.file = directory.resolve("bascule.db");
    }

    SqliteStore open() {
        var store = SqliteStore.open(file, Retention.DEFAULT, CLOCK, scheduler);
        open.push(store);
        return store;
    }

    void closeAll() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /// Does to the file what no program of ours does.
    void tamper(String... statements) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (var sql : statements) {
                Database.execute(c, sql);
            }
        }
    }

    @Override
    public void close() {
        closeAll();
        scheduler.shutdownNow();
    }
}
