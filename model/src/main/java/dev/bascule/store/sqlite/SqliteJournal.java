// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.Canonical;
import dev.bascule.journal.CanonicalText;
import dev.bascule.journal.Draft;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Head;
import dev.bascule.journal.Journal;
import dev.bascule.journal.JournalException;
import dev.bascule.journal.UnreadableEntryException;
import dev.bascule.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The journal as one append-only table. A draft with another token than the one given out last is refused in
/// the same transaction, so that a former leader cannot write, however late it comes.
final class SqliteJournal implements Journal {
    private static final String COLUMNS =
            "select seq, stream, at, recorded_at, kind, payload, fence, previous, hash from journal ";

    private final Database database;
    private final InstantSource clock;
    private final Subscribers subscribers = new Subscribers();
    private final ReentrantLock order = new ReentrantLock();

    SqliteJournal(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Entry> append(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        order.lock();
        try {
            var entries = translated(() -> database.write(c -> insert(c, drafts)));
            subscribers.tell(entries);
            return entries;
        } finally {
            order.unlock();
        }
    }

    private List<Entry> insert(Connection c, List<Draft> drafts) throws SQLException {
        checkLease(c, drafts);
        var head = head(c);
        var entries = new ArrayList<Entry>();
        var recordedAt = clock.instant();
        try (var insert = c.prepareStatement("insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var draft : drafts) {
                var entry = Entry.after(head, draft, recordedAt);
                bind(insert, entry);
                insert.executeUpdate();
                entries.add(entry);
                head = entry.head();
            }
        }
        return List.copyOf(entries);
    }

    private static void checkLease(Connection c, List<Draft> drafts) throws SQLException {
        long token = Database.number(c, "select token from lease");
        for (var draft : drafts) {
            if (draft.fencingToken() != token) {
                throw new JournalException(
                        JournalException.Reason.LOST_LEASE,
                        "This process no longer leads: it holds token " + draft.fencingToken() + ", and " + token
                                + " was given out since. Nothing was written. Look at the process that leads now.");
            }
        }
    }

    private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setLong(1, entry.seq());
        insert.setString(2, entry.stream());
        insert.setLong(3, micros(entry.at()));
        insert.setLong(4, micros(entry.recordedAt()));
        insert.setString(5, entry.kind());
        insert.setString(6, entry.payload().text());
        insert.setLong(7, entry.fencingToken());
        insert.setString(8, entry.previous());
        insert.setString(9, entry.hash());
    }

    @Override
    public List<Entry> read(long afterSeq, int limit) {
        return translated(() -> database.read(c -> {
            try (var select = c.prepareStatement(COLUMNS + "where seq > ? order by seq limit ?")) {
                select.setLong(1, afterSeq);
                select.setInt(2, limit);
                return entries(select);
            }
        }));
    }

    @Override
    public List<Entry> read(String stream, long afterSeq, int limit) {
        return translated(() -> database.read(c -> {
            try (var select = c.prepareStatement(COLUMNS + "where stream = ? and seq > ? order by seq limit ?")) {
                select.setString(1, stream);
                select.setLong(2, afterSeq);
                select.setInt(3, limit);
                return entries(select);
            }
        }));
    }

    @Override
    public Head head() {
        return translated(() -> database.read(SqliteJournal::head));
    }

    private static Head head(Connection c) throws SQLException {
        try (var statement = c.createStatement();
                var rows = statement.executeQuery("select seq, hash from journal order by seq desc limit 1")) {
            return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : Head.EMPTY;
        }
    }

    @Override
    public Subscription subscribe(Consumer<Entry> listener) {
        return subscribers.add(listener);
    }

    private static List<Entry> entries(PreparedStatement select) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return List.copyOf(entries);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                instant(row.getLong(3)),
                instant(row.getLong(4)),
                row.getString(5),
                payload(row.getLong(1), row.getString(6)),
                row.getLong(7),
                row.getString(8),
                row.getString(9));
    }

    private static Canonical.Fields payload(long seq, String text) {
        try {
            if (CanonicalText.parse(text) instanceof Canonical.Fields fields) {
                return fields;
            }
            throw new UnreadableEntryException("It is not a group of fields.");
        } catch (UnreadableEntryException broken) {
            throw new JournalException(
                    JournalException.Reason.DAMAGED,
                    "Entry " + seq + " of the journal was changed after it was written: " + broken.getMessage()
                            + " Nothing was deleted and nothing is done automatically.",
                    broken);
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private interface Access<T> {
        T get();
    }

    private static <T> T translated(Access<T> access) {
        try {
            return access.get();
        } catch (StoreException trouble) {
            throw SqliteFault.ofJournal(trouble);
        }
    }
}
