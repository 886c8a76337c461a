// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.HourSummary;
import dev.bascule.check.Observation;
import dev.bascule.check.Observations;
import dev.bascule.check.Outcome;
import dev.bascule.check.Sample;
import dev.bascule.store.MeasuredRetention;
import dev.bascule.store.Retention;
import dev.bascule.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// History of observations. Appending goes to memory and is written once a second in one transaction; at a
/// crash the last second is lost, the journal never. When the disk takes nothing, the newest 100,000 wait in
/// memory and the oldest of them are given up, which is counted.
public final class SqliteObservations implements Observations {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteObservations.class);
    private static final Duration WRITE_EVERY = Duration.ofSeconds(1);
    private static final Duration UPKEEP_EVERY = Duration.ofMinutes(10);

    private final Database database;
    private final Retention retention;
    private final SeriesTable series = new SeriesTable();
    private final PendingObservations pending = new PendingObservations();
    private final List<ScheduledFuture<?>> jobs;

    SqliteObservations(
            Database database, Retention retention, InstantSource clock, ScheduledExecutorService scheduler) {
        this.database = database;
        this.retention = retention;
        this.jobs = List.of(
                every(WRITE_EVERY, scheduler, this::flush),
                every(UPKEEP_EVERY, scheduler, () -> maintain(clock.instant())));
    }

    /// Trouble is told when it begins and when it is over, and not at every try.
    private static ScheduledFuture<?> every(Duration pause, ScheduledExecutorService scheduler, Runnable job) {
        var isTold = new AtomicBoolean();
        Runnable careful = () -> {
            try {
                job.run();
                if (isTold.getAndSet(false)) {
                    LOG.info("Observations are written again.");
                }
            } catch (StoreException trouble) {
                if (!isTold.getAndSet(true)) {
                    LOG.warn("Observations wait in memory: {}", trouble.getMessage());
                }
            }
        };
        return scheduler.scheduleWithFixedDelay(careful, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void append(Observation observation) {
        var error = observation.outcome() instanceof Outcome.Failed failed
                ? Optional.of(failed.error())
                : Optional.<ErrorClass>empty();
        var sample = new Sample(
                observation.at().truncatedTo(ChronoUnit.MILLIS),
                observation.took().truncatedTo(ChronoUnit.MILLIS),
                error);
        pending.add(new SeriesTable.Key(observation.check(), observation.checker()), sample);
    }

    @Override
    public void flush() {
        pending.hand(batch -> {
            var made = database.write(c -> {
                var numbers = new HashMap<SeriesTable.Key, Long>();
                for (var group : bySeries(batch).entrySet()) {
                    long number = series.number(c, group.getKey());
                    numbers.put(group.getKey(), number);
                    SampleTables.add(c, number, group.getValue());
                }
                return numbers;
            });
            series.remember(made);
        });
    }

    private static Map<SeriesTable.Key, List<Sample>> bySeries(List<PendingObservations.Waiting> batch) {
        var groups = new LinkedHashMap<SeriesTable.Key, List<Sample>>();
        for (var waiting : batch) {
            groups.computeIfAbsent(waiting.key(), _ -> new ArrayList<>()).add(waiting.sample());
        }
        return groups;
    }

    @Override
    public List<Sample> samples(CheckId check, CheckerId checker, Instant from, Instant to) {
        return newest(check, checker, from, to, Integer.MAX_VALUE);
    }

    @Override
    public List<Sample> newest(CheckId check, CheckerId checker, Instant from, Instant to, int most) {
        var key = new SeriesTable.Key(check, checker);
        var waiting = pending.of(key, from, to);
        var stored = database.read(c -> {
            var number = series.find(c, key);
            return number.isPresent()
                    ? SampleTables.between(c, number.getAsLong(), from.toEpochMilli(), to.toEpochMilli(), most)
                    : List.<Sample>of();
        });
        if (waiting.isEmpty()) {
            return stored;
        }
        // What was written between the two looks would be seen twice.
        waiting.removeAll(stored.subList(Math.max(0, stored.size() - SampleTables.FULL_TAIL), stored.size()));
        var all = new ArrayList<>(stored);
        all.addAll(waiting);
        all.sort(Comparator.comparing(Sample::at));
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    @Override
    public List<HourSummary> hours(CheckId check, CheckerId checker, Instant from, Instant to) {
        var key = new SeriesTable.Key(check, checker);
        return database.read(c -> {
            var number = series.find(c, key);
            if (number.isEmpty()) {
                return HourRollUp.of(pending.of(key, from, to));
            }
            var hours = HourTable.between(c, number.getAsLong(), from, to);
            var open = HourTable.rolledUntil(c, number.getAsLong());
            hours.addAll(
                    HourRollUp.of(samples(check, checker, open.isAfter(from) ? open : ceiling(from), ceiling(to))));
            return hours;
        });
    }

    private static Instant ceiling(Instant time) {
        var hour = time.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(time) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    /// Sums up finished hours and takes what is older than the retention.
    public void maintain(Instant now) {
        database.write(c -> {
            HourTable.rollUp(c, now);
            HourTable.expire(c, retention, now);
            return true;
        });
    }

    public MeasuredRetention measured() {
        return database.read(c -> {
            long samples = Database.number(c, "select count(*) from tail");
            long oldest = Database.number(
                    c, "select min(t) from (select min(first) t from block union all select min(at) from tail)");
            samples += SampleTables.BLOCK * Database.number(c, "select count(*) from block");
            return new MeasuredRetention(
                    retention,
                    samples,
                    size(c),
                    samples == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest)));
        });
    }

    /// How many stored observations are older than the retention.
    public long expired(Instant now) {
        long oldest = now.minus(retention.observations()).toEpochMilli();
        return database.read(
                c -> SampleTables.BLOCK * Database.number(c, "select count(*) from block where last < " + oldest)
                        + Database.number(c, "select count(*) from tail where at < " + oldest));
    }

    /// Gives free space back to the disk; answers how many bytes. Others wait meanwhile.
    public long compact() {
        return database.read(c -> {
            var before = size(c);
            Database.execute(c, "vacuum");
            return before - size(c);
        });
    }

    private static long size(Connection c) throws SQLException {
        return Database.number(c, "select page_count * page_size from pragma_page_count, pragma_page_size");
    }

    /// Observations given up since the start because the disk took none.
    public long givenUp() {
        return pending.givenUp();
    }

    @Override
    public void close() {
        jobs.forEach(job -> job.cancel(false));
        try {
            flush();
        } finally {
            database.close();
        }
    }
}
