// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// Numbered steps of one file's schema, applied in order, each with its checksum kept, so that a step that was
/// edited after it ran is noticed.
final class Migrations {
    private final String name;
    private final List<String> scripts;

    Migrations(String name, List<String> scripts) {
        this.name = name;
        this.scripts = List.copyOf(scripts);
    }

    /// Reads `<name>-0001.sql`, `<name>-0002.sql` and so on beside this class.
    static Migrations of(String name) {
        var scripts = new ArrayList<String>();
        var next = script(name, 1);
        while (next.isPresent()) {
            scripts.add(next.get());
            next = script(name, scripts.size() + 1);
        }
        return new Migrations(name, scripts);
    }

    private static Optional<String> script(String name, int number) {
        try (var in = Migrations.class.getResourceAsStream("%s-%04d.sql".formatted(name, number))) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Whether the file lacks steps that this program has. Throws when it has steps that this program lacks.
    boolean areDue(Database database) {
        return database.read(c -> {
            var applied = applied(c);
            for (int i = 0; i < Math.min(applied.size(), scripts.size()); i++) {
                if (applied.get(i) != checksum(scripts.get(i))) {
                    throw new StoreException(
                            StoreException.Reason.FAILED,
                            "The store " + database.file() + " was made with another form of step " + (i + 1)
                                    + " of its schema (" + name
                                    + "). It is left untouched. Use the program that made it, or a copy of the store.");
                }
            }
            if (applied.size() > scripts.size()) {
                throw new StoreException(
                        StoreException.Reason.NEWER_SCHEMA,
                        "The store " + database.file() + " has schema " + applied.size() + "; this version knows "
                                + scripts.size()
                                + ". A newer Bascule wrote it, and it is left untouched. Start that version, or another store.");
            }
            return applied.size() < scripts.size();
        });
    }

    void apply(Database database) {
        database.write(c -> {
            Database.execute(
                    c, "create table if not exists migration (number integer primary key, sum integer) strict");
            for (int i = applied(c).size(); i < scripts.size(); i++) {
                run(c, scripts.get(i));
                try (var insert = c.prepareStatement("insert into migration values (?, ?)")) {
                    insert.setInt(1, i + 1);
                    insert.setLong(2, checksum(scripts.get(i)));
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    private static List<Long> applied(Connection c) throws SQLException {
        var applied = new ArrayList<Long>();
        if (Database.number(c, "select count(*) from sqlite_schema where name = 'migration'") == 0) {
            return applied;
        }
        try (var statement = c.createStatement();
                var rows = statement.executeQuery("select sum from migration order by number")) {
            while (rows.next()) {
                applied.add(rows.getLong(1));
            }
        }
        return applied;
    }

    /// Statements end with a semicolon at the end of a line; a trigger's body is one line.
    private static void run(Connection c, String script) throws SQLException {
        var statement = new StringBuilder();
        for (var line : script.lines().toList()) {
            if (line.startsWith("--")) {
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                Database.execute(c, statement.toString());
                statement.setLength(0);
            }
        }
    }

    private static long checksum(String script) {
        var sum = new CRC32();
        sum.update(script.replace("\r", "").getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
