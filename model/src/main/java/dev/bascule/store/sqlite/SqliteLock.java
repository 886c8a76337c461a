// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.store.Holder;
import dev.bascule.store.StoreException;
import dev.bascule.store.StoreLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sqlite.SQLiteConfig;

/// Leadership as an exclusive SQLite transaction on an empty file beside the store. SQLite's locks end with
/// their process, even at `kill -9`, and unlike Java's file locks they also hold between two stores of one
/// process. Who leads and the fencing token stand in the store itself.
final class SqliteLock implements StoreLock {
    /// A look at who leads takes a moment's lock too; so much patience tells it from a leader.
    private static final int PATIENCE_MS = 200;
    private static final String LEAD = "begin exclusive";
    private static final String LOOK = "select count(*) from sqlite_schema";

    private final Database database;
    private final Path file;
    private final String url;

    SqliteLock(Database database) {
        this.database = database;
        this.file = database.file().resolveSibling(database.file().getFileName() + ".lock");
        this.url = "jdbc:sqlite:" + file;
    }

    @Override
    public Optional<Held> tryAcquire(Holder holder) {
        var lock = lock(LEAD);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Lead(lock.get(), nextToken(holder)));
        } catch (StoreException failed) {
            release(lock.get());
            throw failed;
        }
    }

    @Override
    public Optional<Holder> holder() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var free = lock(LOOK);
        if (free.isPresent()) {
            release(free.get());
            return Optional.empty();
        }
        return database.read(c -> {
            try (var statement = c.createStatement();
                    var row = statement.executeQuery("select user, host, pid, since, face from lease")) {
                return row.next() && row.getLong(4) > 0
                        ? Optional.of(new Holder(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getString(5)))
                        : Optional.empty();
            }
        });
    }

    /// Runs `work` while nobody else can lead; says false if somebody does.
    boolean whileNobodyLeads(Runnable work) {
        var lock = lock(LEAD);
        try {
            lock.ifPresent(_ -> work.run());
        } finally {
            lock.ifPresent(this::release);
        }
        return lock.isPresent();
    }

    private long nextToken(Holder holder) {
        return database.write(c -> {
            try (PreparedStatement update = c.prepareStatement(
                    "update lease set token = token + 1, user = ?, host = ?, pid = ?, since = ?, face = ?")) {
                update.setString(1, holder.user());
                update.setString(2, holder.host());
                update.setLong(3, holder.pid());
                update.setLong(4, holder.since().toEpochMilli());
                update.setString(5, holder.face());
                update.executeUpdate();
            }
            return Database.number(c, "select token from lease");
        });
    }

    private Optional<Connection> lock(String how) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MS);
        try {
            var connection = config.createConnection(url);
            try {
                Database.execute(connection, how);
                return Optional.of(connection);
            } catch (SQLException taken) {
                connection.close();
                throw taken;
            }
        } catch (SQLException failed) {
            var fault = SqliteFault.of(failed);
            if (fault == SqliteFault.BUSY) {
                return Optional.empty();
            }
            throw fault.exception(database.file(), failed);
        }
    }

    private void release(Connection lock) {
        try {
            lock.close();
        } catch (SQLException failed) {
            throw SqliteFault.of(failed).exception(database.file(), failed);
        }
    }

    private final class Lead implements Held {
        private final Connection lock;
        private final long token;
        private final AtomicBoolean held = new AtomicBoolean(true);

        Lead(Connection lock, long token) {
            this.lock = lock;
            this.token = token;
        }

        @Override
        public long token() {
            return token;
        }

        @Override
        public boolean isHeld() {
            return held.get();
        }

        @Override
        public void close() {
            if (held.getAndSet(false)) {
                release(lock);
            }
        }
    }
}
