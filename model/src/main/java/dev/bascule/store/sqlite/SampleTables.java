// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.Sample;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Samples of a series on disk: blocks that never change, and a tail of rows. Times are milliseconds. Samples
/// of the same moment and duration are the same sample.
final class SampleTables {
    static final int BLOCK = 120;

    /// The tail keeps some samples when a block is made, so that late ones still find their place.
    static final int FULL_TAIL = 150;

    private SampleTables() {}

    static void add(Connection c, long series, List<Sample> samples) throws SQLException {
        long before = Database.number(c, "select count(*) from tail where series = " + series);
        if (before + samples.size() < FULL_TAIL) {
            insert(c, series, samples);
            return;
        }
        var all = merged(tail(c, series, Long.MIN_VALUE, Long.MAX_VALUE), samples);
        int sealed = 0;
        while (all.size() - sealed >= FULL_TAIL) {
            seal(c, series, all.subList(sealed, sealed + BLOCK));
            sealed += BLOCK;
        }
        Database.execute(c, "delete from tail where series = " + series);
        insert(c, series, all.subList(sealed, all.size()));
    }

    private static List<Sample> merged(List<Sample> tail, List<Sample> added) {
        return Stream.concat(tail.stream(), added.stream())
                .distinct()
                .sorted(Comparator.comparing(Sample::at))
                .toList();
    }

    private static void insert(Connection c, long series, List<Sample> samples) throws SQLException {
        try (var insert = c.prepareStatement("insert or ignore into tail values (?, ?, ?, ?)")) {
            for (var sample : samples) {
                insert.setLong(1, series);
                insert.setLong(2, SampleBlock.millis(sample));
                insert.setLong(3, sample.took().toMillis());
                insert.setInt(4, SampleBlock.code(sample));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void seal(Connection c, long series, List<Sample> samples) throws SQLException {
        try (var insert = c.prepareStatement("insert into block (series, first, last, data) values (?, ?, ?, ?)")) {
            insert.setLong(1, series);
            insert.setLong(2, SampleBlock.millis(samples.getFirst()));
            insert.setLong(3, SampleBlock.millis(samples.getLast()));
            insert.setBytes(4, SampleBlock.encode(samples));
            insert.executeUpdate();
        }
    }

    /// Samples in `[from, to)`, oldest first.
    static List<Sample> between(Connection c, long series, long from, long to) throws SQLException {
        return between(c, series, from, to, Integer.MAX_VALUE);
    }

    /// The newest of them, at most `most`, for which no more blocks are read than can hold them.
    static List<Sample> between(Connection c, long series, long from, long to, int most) throws SQLException {
        var samples = new ArrayList<Sample>();
        // Blocks follow each other, so the last one that begins before `from` is the only one to reach into it.
        try (var select = c.prepareStatement("""
                select first, data from block where series = ?1 and first < ?3 and last >= ?2 and first >=
                coalesce((select first from block where series = ?1 and first <= ?2 order by first desc limit 1), ?2)
                order by first desc limit ?4""")) {
            bind(select, series, from, to);
            select.setLong(4, most / BLOCK + 2L); // the newest may lie beyond `to` in part
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    samples.addAll(SampleBlock.decode(rows.getLong(1), rows.getBytes(2)));
                }
            }
        }
        samples.addAll(tail(c, series, from, to));
        samples.removeIf(s -> SampleBlock.millis(s) < from || SampleBlock.millis(s) >= to);
        samples.sort(Comparator.comparing(Sample::at));
        return samples.subList(Math.max(0, samples.size() - most), samples.size());
    }

    private static List<Sample> tail(Connection c, long series, long from, long to) throws SQLException {
        var samples = new ArrayList<Sample>();
        try (var select = c.prepareStatement(
                "select at, took, error from tail where series = ? and at >= ? and at < ? order by at, took")) {
            bind(select, series, from, to);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    samples.add(new Sample(
                            Instant.ofEpochMilli(rows.getLong(1)),
                            Duration.ofMillis(rows.getLong(2)),
                            SampleBlock.error(rows.getInt(3))));
                }
            }
        }
        return samples;
    }

    private static void bind(PreparedStatement select, long series, long from, long to) throws SQLException {
        select.setLong(1, series);
        select.setLong(2, from);
        select.setLong(3, to);
    }
}
