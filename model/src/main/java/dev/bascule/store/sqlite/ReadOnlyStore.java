// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.Journal;
import dev.bascule.store.Holder;
import dev.bascule.store.StoreLock;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// A store for those who tell or prove the past: nothing is brought up to date and nothing is checked, so that
/// a damaged one can be looked into as far as it goes, and one on a read-only disk too. Who leads it is not
/// disturbed.
public final class ReadOnlyStore implements AutoCloseable {
    private final Database database;
    private final Journal journal;
    private final StoreLock lock;
    private final Optional<ObservationReader> beside;

    private ReadOnlyStore(Database database, InstantSource clock) {
        this.database = database;
        this.journal = new SqliteJournal(database, clock);
        this.lock = new SqliteLock(database);
        this.beside = ObservationReader.beside(database.file());
    }

    /// Opens a file that exists; one that is no store is a StoreException at the first question.
    public static ReadOnlyStore open(Path file, InstantSource clock) {
        return new ReadOnlyStore(Database.openToRead(file), clock);
    }

    public Journal journal() {
        return journal;
    }

    /// The observations beside the journal; empty where there are none.
    public Optional<ObservationReader> observations() {
        return beside;
    }

    /// Who leads the store now, if anybody does.
    public Optional<Holder> leader() {
        return lock.holder();
    }

    @Override
    public void close() {
        beside.ifPresent(ObservationReader::close);
        database.close();
    }
}
