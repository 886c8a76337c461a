// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/// One SQLite file and the one connection to it that this process uses. Work is done one piece at a time; what
/// goes wrong becomes a [StoreException] with a clear sentence.
final class Database implements AutoCloseable {
    private static final int PATIENCE_MS = 5_000;

    private final Path file;
    private final Connection connection;
    private final ReentrantLock turn = new ReentrantLock();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// FULL makes every commit durable before it returns; NORMAL may lose the last moments at a power cut but
    /// never damages the file.
    static Database open(Path file, SQLiteConfig.SynchronousMode synchronous) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException denied) {
            throw new StoreException(
                    StoreException.Reason.READ_ONLY,
                    "The folder " + file.toAbsolutePath().getParent() + " for the store cannot be made: " + why(denied)
                            + ". Nothing is recorded and nothing is done automatically. Give this user the right to write there, or set store.url.",
                    denied);
        }
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MS);
        try {
            return new Database(file, config.createConnection("jdbc:sqlite:" + file));
        } catch (SQLException failed) {
            throw SqliteFault.of(failed).exception(file, failed);
        }
    }

    /// For looking alone. Where nothing can be written beside it, a file that nobody has open is read as it
    /// lies there; one that somebody writes is read through that process's own log.
    static Database openToRead(Path file) {
        var whole = file.toAbsolutePath();
        if (Files.isWritable(whole) && Files.isWritable(whole.getParent())) {
            return open(file, SQLiteConfig.SynchronousMode.NORMAL);
        }
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(PATIENCE_MS);
        var isOpenElsewhere = Files.exists(whole.resolveSibling(whole.getFileName() + "-wal"));
        var url = isOpenElsewhere ? "jdbc:sqlite:" + file : "jdbc:sqlite:" + whole.toUri() + "?immutable=1";
        try {
            return new Database(file, config.createConnection(url));
        } catch (SQLException failed) {
            throw SqliteFault.of(failed).exception(file, failed);
        }
    }

    private static String why(IOException denied) {
        return switch (denied) {
            case FileAlreadyExistsException there -> there.getFile() + " is a file and no folder";
            case AccessDeniedException refused -> "this user may make none in " + refused.getFile();
            case FileSystemException refused ->
                refused.getFile()
                        + Optional.ofNullable(refused.getReason())
                                .map(reason -> ", " + reason)
                                .orElse("");
            default -> String.valueOf(denied.getMessage());
        };
    }

    /// Work on the connection; SQLite's own failures are translated.
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    Path file() {
        return file;
    }

    <T> T read(Work<T> work) {
        turn.lock();
        try {
            return work.on(connection);
        } catch (SQLException failed) {
            throw SqliteFault.of(failed).exception(file, failed);
        } finally {
            turn.unlock();
        }
    }

    /// Runs in one transaction that takes the write lock at once; all of it is kept or nothing.
    <T> T write(Work<T> work) {
        return read(c -> {
            execute(c, "begin immediate");
            try {
                var result = work.on(c);
                execute(c, "commit");
                return result;
            } catch (SQLException | RuntimeException failed) {
                rollBack(c, failed);
                throw failed;
            }
        });
    }

    /// After a full disk SQLite has already rolled back by itself and refuses to do it again.
    private static void rollBack(Connection c, Exception failed) {
        try {
            execute(c, "rollback");
        } catch (SQLException alreadyDone) {
            failed.addSuppressed(alreadyDone);
        }
    }

    static void execute(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static String word(Connection c, String sql) throws SQLException {
        try (var statement = c.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    @Override
    public void close() {
        read(c -> {
            c.close();
            return true;
        });
    }
}
