// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.Chain;
import dev.bascule.journal.Head;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import dev.bascule.store.Letters;
import dev.bascule.store.Retention;
import dev.bascule.store.Settings;
import dev.bascule.store.StoreException;
import dev.bascule.store.StoreLock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// A store in two SQLite files: `<file>` with the journal, and `<file>-observations`. Opening it brings the
/// schema up to date and checks both files and the end of the chain; what is wrong becomes a [StoreException].
///
/// Anyone may open and read; only who holds [#lock] may append, because the journal accepts the newest fencing
/// token alone. Safe for use from any thread.
public final class SqliteStore implements AutoCloseable {
    /// More than anybody edits by hand; the whole chain is proved by `bascule journal verify`.
    private static final int CHECKED_AT_START = 20_000;

    private final Database main;
    private final SqliteJournal journal;
    private final SqliteObservations observations;
    private final SqliteLock lock;

    private SqliteStore(Database main, SqliteJournal journal, SqliteObservations observations) {
        this.main = main;
        this.journal = journal;
        this.observations = observations;
        this.lock = new SqliteLock(main);
    }

    public static SqliteStore open(
            Path file, Retention retention, InstantSource clock, ScheduledExecutorService scheduler) {
        checkNotEmptied(file);
        var main = opened(file, SynchronousMode.FULL, "journal");
        try {
            var journal = new SqliteJournal(main, clock);
            checkTail(journal, file);
            var observations = opened(beside(file), SynchronousMode.NORMAL, "observations");
            return new SqliteStore(main, journal, new SqliteObservations(observations, retention, clock, scheduler));
        } catch (StoreException wrong) {
            main.close();
            throw wrong;
        }
    }

    /// SQLite takes an empty file for a new store; beside files that a store leaves it is one that lost its
    /// content.
    static void checkNotEmptied(Path file) {
        if (file.toFile().exists()
                && file.toFile().length() == 0
                && (beside(file).toFile().length() > 0 || lastGoodCopy(file).isPresent())) {
            throw withWayOut(
                    file,
                    new StoreException(
                            StoreException.Reason.DAMAGED,
                            "The store " + file
                                    + " is empty although it was in use, so its journal is lost. Nothing was deleted and nothing is done automatically."));
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "-observations");
    }

    static Database opened(Path file, SynchronousMode synchronous, String schema) {
        try {
            var database = Database.open(file, synchronous);
            try {
                prepare(database, Migrations.of(schema));
                return database;
            } catch (StoreException wrong) {
                database.close();
                throw wrong;
            }
        } catch (StoreException wrong) {
            throw wrong.reason() == StoreException.Reason.DAMAGED ? withWayOut(file, wrong) : wrong;
        }
    }

    private static void prepare(Database database, Migrations migrations) {
        if (migrations.areDue(database)) {
            var lock = new SqliteLock(database);
            if (!lock.whileNobodyLeads(() -> migrations.apply(database))) {
                throw new StoreException(
                        StoreException.Reason.BUSY,
                        "The store " + database.file()
                                + " needs a newer schema, and another process of an older version leads it. End that process first.");
            }
        }
        var found = database.read(c -> Database.word(c, "pragma quick_check(1)"));
        if (!found.equals("ok")) {
            throw new StoreException(
                    StoreException.Reason.DAMAGED,
                    "The store " + database.file() + " is damaged (" + found
                            + "). Nothing was deleted and nothing is done automatically.");
        }
    }

    static void checkTail(Journal journal, Path file) {
        try {
            var end = journal.head().seq();
            var before = journal.read(Math.max(0, end - CHECKED_AT_START - 1), 1);
            var from = end <= CHECKED_AT_START || before.isEmpty()
                    ? Head.EMPTY
                    : before.getFirst().head();
            if (journal.verify(from) instanceof Chain.Verdict.Broken broken) {
                throw new StoreException(
                        StoreException.Reason.DAMAGED,
                        "The journal in " + file + " does not hold together: " + broken.why()
                                + ". Nothing was deleted and nothing is done automatically.");
            }
        } catch (StoreException damaged) {
            throw withWayOut(file, damaged);
        } catch (JournalException unreadable) {
            throw withWayOut(
                    file,
                    new StoreException(
                            StoreException.Reason.DAMAGED, String.valueOf(unreadable.getMessage()), unreadable));
        }
    }

    private static StoreException withWayOut(Path file, StoreException damaged) {
        var way = new GoodCopy(file)
                .takenAt()
                .map(at -> " The last good copy is of " + at
                        + "; it can be put in place of the damaged file, which is kept.")
                .orElse(" There is no copy of it. Move the file aside to begin a new store.");
        return new StoreException(damaged.reason(), damaged.getMessage() + way, damaged);
    }

    public Journal journal() {
        return journal;
    }

    public SqliteObservations observations() {
        return observations;
    }

    public Settings settings() {
        return new SqliteSettings(main);
    }

    /// What people of other processes ordered.
    public Letters letters() {
        return new SqliteLetters(main);
    }

    public StoreLock lock() {
        return lock;
    }

    /// Keeps a copy of the journal as it is now, to go back to should the file be damaged; once a day is
    /// enough.
    public void keepCopy() {
        new GoodCopy(main.file()).take(main);
    }

    /// Writes the journal as it is now to a new file, which appears whole or not at all. An existing one is
    /// left alone.
    public void copyTo(Path copy) {
        new GoodCopy(main.file()).write(main, copy);
    }

    /// When the last good copy beside `file` was taken.
    public static Optional<Instant> lastGoodCopy(Path file) {
        return new GoodCopy(file).takenAt();
    }

    /// Puts the last good copy in the place of a damaged store that is not open; answers where the damaged one
    /// was put.
    public static Path restoreLastGood(Path file, Instant now) {
        return new GoodCopy(file).restore(now);
    }

    @Override
    public void close() {
        try {
            observations.close();
        } finally {
            main.close();
        }
    }
}
