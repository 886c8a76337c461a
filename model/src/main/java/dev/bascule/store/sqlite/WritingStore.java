// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.Journal;
import dev.bascule.store.Letters;
import dev.bascule.store.StoreException;
import dev.bascule.store.StoreLock;
import java.nio.file.Path;
import java.time.InstantSource;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// A store for one who writes a few entries and goes: the journal, checked as [SqliteStore] checks it, and
/// nothing that measures. Safe for use from any thread.
public final class WritingStore implements AutoCloseable {
    private final Database main;
    private final Journal journal;

    private WritingStore(Database main, Journal journal) {
        this.main = main;
        this.journal = journal;
    }

    /// Opens a store that exists; one that is damaged or of a newer version is a StoreException.
    public static WritingStore open(Path file, InstantSource clock) {
        SqliteStore.checkNotEmptied(file);
        var main = SqliteStore.opened(file, SynchronousMode.FULL, "journal");
        try {
            var journal = new SqliteJournal(main, clock);
            SqliteStore.checkTail(journal, file);
            return new WritingStore(main, journal);
        } catch (StoreException wrong) {
            main.close();
            throw wrong;
        }
    }

    public Journal journal() {
        return journal;
    }

    public StoreLock lock() {
        return new SqliteLock(main);
    }

    public Letters letters() {
        return new SqliteLetters(main);
    }

    @Override
    public void close() {
        main.close();
    }
}
