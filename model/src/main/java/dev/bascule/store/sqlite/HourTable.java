// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.HourSummary;
import dev.bascule.store.Retention;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Hours of a series on disk, and the upkeep of all series: finished hours are summed up before retention takes
/// what has become too old.
final class HourTable {
    /// A probe that began before the hour ended has surely been recorded after so long.
    private static final Duration LATE = Duration.ofMinutes(10);

    private HourTable() {}

    /// Stored hours that begin in `[from, to)`, oldest first.
    static List<HourSummary> between(Connection c, long series, Instant from, Instant to) throws SQLException {
        var hours = new ArrayList<HourSummary>();
        try (var select = c.prepareStatement(
                "select hour, count, failures, mean, median, p95, longest from hour where series = ? and hour >= ? and hour < ? order by hour")) {
            select.setLong(1, series);
            select.setLong(2, from.toEpochMilli());
            select.setLong(3, to.toEpochMilli());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    hours.add(new HourSummary(
                            Instant.ofEpochMilli(rows.getLong(1)),
                            rows.getInt(2),
                            rows.getInt(3),
                            Duration.ofMillis(rows.getLong(4)),
                            Duration.ofMillis(rows.getLong(5)),
                            Duration.ofMillis(rows.getLong(6)),
                            Duration.ofMillis(rows.getLong(7))));
                }
            }
        }
        return hours;
    }

    /// Up to when the hours of a series are stored.
    static Instant rolledUntil(Connection c, long series) throws SQLException {
        return Instant.ofEpochMilli(Database.number(c, "select rolled_until from series where id = " + series));
    }

    static void rollUp(Connection c, Instant now) throws SQLException {
        long until = now.minus(LATE).truncatedTo(ChronoUnit.HOURS).toEpochMilli();
        for (var due : due(c, until)) {
            store(c, due.series(), HourRollUp.of(SampleTables.between(c, due.series(), due.from(), until)));
            Database.execute(c, "update series set rolled_until = " + until + " where id = " + due.series());
        }
    }

    private record Due(long series, long from) {}

    private static List<Due> due(Connection c, long until) throws SQLException {
        var due = new ArrayList<Due>();
        try (var statement = c.createStatement();
                var rows =
                        statement.executeQuery("select id, rolled_until from series where rolled_until < " + until)) {
            while (rows.next()) {
                due.add(new Due(rows.getLong(1), rows.getLong(2)));
            }
        }
        return due;
    }

    private static void store(Connection c, long series, List<HourSummary> hours) throws SQLException {
        try (var insert = c.prepareStatement("insert or replace into hour values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var hour : hours) {
                insert.setLong(1, series);
                insert.setLong(2, hour.hour().toEpochMilli());
                insert.setInt(3, hour.count());
                insert.setInt(4, hour.failures());
                insert.setLong(5, hour.mean().toMillis());
                insert.setLong(6, hour.median().toMillis());
                insert.setLong(7, hour.p95().toMillis());
                insert.setLong(8, hour.max().toMillis());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Takes what is older than the retention; freed pages are used again.
    static void expire(Connection c, Retention retention, Instant now) throws SQLException {
        long oldest = now.minus(retention.observations()).toEpochMilli();
        Database.execute(c, "delete from block where last < " + oldest);
        Database.execute(c, "delete from tail where at < " + oldest);
        Database.execute(
                c,
                "delete from hour where hour < "
                        + now.minus(retention.rollups()).toEpochMilli());
    }
}
