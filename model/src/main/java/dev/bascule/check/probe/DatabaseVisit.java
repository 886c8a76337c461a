// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One connection, one question, and out again. [#abandon] may be called from another thread and ends a visit
/// that takes too long. A SQLite file is opened for reading and never created.
final class DatabaseVisit {
    static final String SQLITE = "jdbc:sqlite:";
    static final String POSTGRESQL = "jdbc:postgresql:";

    private final String url;
    private final String query;
    private final Duration limit;
    private final AtomicReference<@Nullable Statement> asking = new AtomicReference<>();

    DatabaseVisit(String url, String query, Duration limit) {
        this.url = url;
        this.query = query;
        this.limit = limit;
    }

    /// The first column of the first row as text; empty when there is no row or the value is null.
    Optional<String> firstValue() throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            asking.set(statement);
            statement.setMaxRows(1);
            try (var rows = statement.executeQuery(query)) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } finally {
            asking.set(null);
        }
    }

    /// Ends a question under way. One that is still connecting ends by the driver's own timeout.
    void abandon() throws SQLException {
        var statement = asking.get();
        if (statement != null) {
            statement.cancel();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, url.startsWith(SQLITE) ? readOnlyFile() : shortTempered());
    }

    private Properties readOnlyFile() {
        var properties = new Properties();
        properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY: an absent file stays absent
        properties.setProperty("busy_timeout", Long.toString(limit.toMillis()));
        return properties;
    }

    private Properties shortTempered() {
        var seconds = Long.toString(Math.max(1, (limit.toMillis() + 999) / 1000));
        var properties = new Properties();
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("ApplicationName", "Bascule health check");
        properties.setProperty("readOnly", "true");
        return properties;
    }
}
