// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.store.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings as a table of keys and values beside the journal.
final class SqliteSettings implements Settings {
    private final Database database;

    SqliteSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String key) {
        return database.read(c -> {
            try (var select = c.prepareStatement("select value from settings where key = ?")) {
                select.setString(1, key);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.<String>empty();
                }
            }
        });
    }

    @Override
    public Map<String, String> all() {
        return database.read(c -> {
            try (var select = c.prepareStatement("select key, value from settings");
                    var rows = select.executeQuery()) {
                var all = new HashMap<String, String>();
                while (rows.next()) {
                    all.put(rows.getString(1), rows.getString(2));
                }
                return Map.copyOf(all);
            }
        });
    }

    @Override
    public void put(String key, String value) {
        database.write(c -> {
            try (var insert = c.prepareStatement("insert or replace into settings values (?, ?)")) {
                insert.setString(1, key);
                insert.setString(2, value);
                return insert.executeUpdate();
            }
        });
    }
}
