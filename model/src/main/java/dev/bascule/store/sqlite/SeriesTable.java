// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.topology.SiteId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers of series, one for each check as seen by each checker. Numbers never change, so they are remembered.
final class SeriesTable {
    /// What a series is of.
    record Key(CheckId check, CheckerId checker) {}

    private final Map<Key, Long> numbers = new ConcurrentHashMap<>();

    /// The number of a series that exists.
    OptionalLong find(Connection c, Key key) throws SQLException {
        var remembered = Optional.ofNullable(numbers.get(key));
        if (remembered.isPresent()) {
            return OptionalLong.of(remembered.get());
        }
        try (var select = c.prepareStatement(
                "select id from series where deployment = ? and site = ? and name = ? and checker = ?")) {
            bind(select, key);
            try (var rows = select.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /// The number of a series, which is made if need be.
    long number(Connection c, Key key) throws SQLException {
        var found = find(c, key);
        return found.isPresent() ? found.getAsLong() : insert(c, key);
    }

    /// Numbers may be remembered once the transaction that made them is kept.
    void remember(Map<Key, Long> kept) {
        numbers.putAll(kept);
    }

    private static long insert(Connection c, Key key) throws SQLException {
        try (var insert = c.prepareStatement(
                "insert into series (deployment, site, name, checker) values (?, ?, ?, ?) returning id")) {
            bind(insert, key);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, key.check().deployment().value());
        statement.setString(2, key.check().site().map(SiteId::value).orElse(""));
        statement.setString(3, key.check().name());
        statement.setString(4, key.checker().value());
    }
}
