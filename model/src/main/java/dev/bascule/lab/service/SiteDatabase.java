// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The SQLite file of one site, with a heartbeat table and the lag that its copy reports in milliseconds:
/// `select lag_ms from replication`. Safe for any thread.
public final class SiteDatabase implements AutoCloseable {
    /// Milliseconds by which this copy is behind, as its receiver last knew; 0 at the writer.
    public static final String LAG_QUERY = "select lag_ms from replication";

    private static final Logger LOG = LoggerFactory.getLogger(SiteDatabase.class);

    private final String site;
    private final Path folder;
    private final Path file;
    private final Path removed;
    private @Nullable Connection connection;
    private boolean fenced;
    private int losses;

    private SiteDatabase(String site, Path folder, String name) {
        this.site = site;
        this.folder = folder.toAbsolutePath();
        this.file = this.folder.resolve(name);
        this.removed = folder.resolveSibling(folder.getFileName() + ".lost");
    }

    /// Makes the file, its folder and its tables.
    public static SiteDatabase create(String site, Path folder, String name) throws IOException, SQLException {
        var database = new SiteDatabase(site, folder, name);
        Files.createDirectories(folder);
        database.connect();
        database.run("create table heartbeat"
                + " (id integer primary key check (id = 1), position integer, written_ms integer, origin text)");
        database.run("create table replication"
                + " (id integer primary key check (id = 1), lag_ms integer, seen_ms integer)");
        return database;
    }

    /// The folder that holds the file, named for its site.
    public Path folder() {
        return folder;
    }

    public Path file() {
        return file;
    }

    /// Writes a heartbeat and the lag with which it got here. Says whether the database took it.
    synchronized boolean take(Heartbeat beat, Duration lag, Instant now) {
        var heartbeat = "insert or replace into heartbeat values (1, %d, %d, '%s')"
                .formatted(beat.position(), beat.written().toEpochMilli(), beat.origin());
        return tried("begin", heartbeat, seen(lag, now), "commit");
    }

    /// When the newest heartbeat in this copy was written; nothing while the file is lost.
    synchronized Optional<Instant> newestBeat() {
        if (connection == null) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select written_ms from heartbeat")) {
            return rows.next() ? Optional.of(Instant.ofEpochMilli(rows.getLong(1))) : Optional.empty();
        } catch (SQLException e) {
            LOG.debug("The heartbeat of {} could not be read: {}", site, e.toString());
            return Optional.empty();
        }
    }

    /// Records only how far behind the copy is.
    synchronized boolean note(Duration lag, Instant now) {
        return tried(seen(lag, now));
    }

    private static String seen(Duration lag, Instant now) {
        return "insert or replace into replication values (1, %d, %d)".formatted(lag.toMillis(), now.toEpochMilli());
    }

    private boolean tried(String... statements) {
        if (connection == null) {
            return false;
        }
        try {
            for (var statement : statements) {
                run(statement);
            }
            return true;
        } catch (SQLException e) {
            LOG.debug("The database of {} took no write: {}", site, e.toString());
            undo();
            return false;
        }
    }

    private void undo() {
        try {
            run("rollback");
        } catch (SQLException e) {
            LOG.debug("Nothing was begun at {}, so nothing is left to undo.", site);
        }
    }

    /// Makes the file refuse every heartbeat of its own site, for whoever opens it, until unfenced. Copies of
    /// another site's heartbeats still arrive, as at a standby.
    synchronized void fence() throws SQLException {
        fenced = true;
        guard();
    }

    synchronized void unfence() throws SQLException {
        fenced = false;
        if (connection != null) {
            run("drop trigger if exists fence");
        }
    }

    private void guard() throws SQLException {
        if (connection != null && fenced) {
            run("create trigger if not exists fence before insert on heartbeat when new.origin = '" + site
                    + "' begin select raise(abort, 'this site is fenced'); end");
        }
    }

    /// Tries a write of its own and takes it back: the proof whether a fence holds.
    synchronized boolean acceptsWrites() {
        var trial = "insert or replace into heartbeat values (1, 0, 0, '%s')".formatted(site);
        return tried("begin", trial, "rollback");
    }

    /// Takes the folder of the file away, as when its disk is lost.
    synchronized void lose() throws IOException, SQLException {
        if (++losses == 1) {
            disconnect();
            Files.move(folder, removed);
        }
    }

    synchronized void restore() throws IOException, SQLException {
        if (--losses == 0) {
            Files.move(removed, folder);
            connect();
        }
    }

    private void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("pragma journal_mode = wal");
        run("pragma synchronous = off");
        run("pragma busy_timeout = 500");
        guard();
    }

    private void disconnect() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private void run(String sql) throws SQLException {
        if (connection == null) {
            throw new SQLException("The database " + file.getFileName() + " is lost.");
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        disconnect();
    }
}
