// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.journal.Canonical;
import dev.bascule.journal.CanonicalText;
import dev.bascule.journal.UnreadableEntryException;
import dev.bascule.store.Letters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Letters as a table beside the journal. Each turn of a letter is one statement that names the state it must
/// be in, so that of two processes one alone has its way.
final class SqliteLetters implements Letters {
    private static final Canonical.Fields NOTHING = Canonical.Fields.of(Map.of());
    private static final String WAITING = "waiting";
    private static final String TAKEN = "taken";
    private static final String WITHDRAWN = "withdrawn";
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private final Database database;

    SqliteLetters(Database database) {
        this.database = database;
    }

    @Override
    public long put(String kind, Canonical.Fields content, Instant at) {
        return database.write(c -> {
            try (var insert = c.prepareStatement("insert into letter (at, kind, content) values (?, ?, ?)")) {
                insert.setLong(1, at.toEpochMilli());
                insert.setString(2, kind);
                insert.setString(3, content.text());
                insert.executeUpdate();
            }
            return Database.number(c, "select last_insert_rowid()");
        });
    }

    @Override
    public List<Letter> waiting() {
        return database.read(c -> {
            var letters = new ArrayList<Letter>();
            try (var select =
                    c.prepareStatement("select number, kind, content from letter where state = ? order by number")) {
                select.setString(1, WAITING);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        letters.add(new Letter(rows.getLong(1), rows.getString(2), fields(rows.getString(3))));
                    }
                }
            }
            return letters;
        });
    }

    /// A letter that cannot be read says nothing, and is refused for it instead of holding up the others.
    private static Canonical.Fields fields(String content) {
        try {
            return CanonicalText.parse(content) instanceof Canonical.Fields fields ? fields : NOTHING;
        } catch (UnreadableEntryException unreadable) {
            return NOTHING;
        }
    }

    @Override
    public boolean take(long number) {
        return turned(number, WAITING, TAKEN, "");
    }

    @Override
    public void answer(long number, Reply reply) {
        turned(number, TAKEN, reply.isDone() ? DONE : REFUSED, reply.words());
    }

    @Override
    public boolean withdraw(long number) {
        return turned(number, WAITING, WITHDRAWN, "");
    }

    private boolean turned(long number, String from, String to, String words) {
        return database.write(c -> {
            try (var update =
                    c.prepareStatement("update letter set state = ?, words = ? where number = ? and state = ?")) {
                update.setString(1, to);
                update.setString(2, words);
                update.setLong(3, number);
                update.setString(4, from);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Optional<Reply> reply(long number) {
        return database.read(c -> {
            try (var select =
                    c.prepareStatement("select state, words from letter where number = ? and state in (?, ?)")) {
                select.setLong(1, number);
                select.setString(2, DONE);
                select.setString(3, REFUSED);
                try (var rows = select.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Reply(rows.getString(1).equals(DONE), rows.getString(2)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public void clear(Instant before) {
        database.write(c -> {
            try (var delete = c.prepareStatement("delete from letter where at < ?")) {
                delete.setLong(1, before.toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }
}
