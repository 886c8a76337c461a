// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.HourSummary;
import dev.bascule.check.Observation;
import dev.bascule.check.Observations;
import dev.bascule.check.Outcome;
import dev.bascule.check.Sample;
import dev.bascule.store.Retention;
import dev.bascule.store.StoreException;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class SqliteObservationsTest {
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofDays(60));
    private static final CheckerId HERE = new CheckerId("here");
    private static final long SEED = 7;

    private OpenStores stores;
    private SqliteStore store;

    @BeforeEach
    void open(@TempDir Path directory) {
        stores = new OpenStores(directory);
        store = stores.open();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static CheckId check(String name) {
        return new CheckId(new DeploymentId("genesis"), Optional.of(new SiteId("fra1")), name);
    }

    private static Sample sample(Instant at, long tookMs, ErrorClass... error) {
        return new Sample(at, Duration.ofMillis(tookMs), List.of(error).stream().findFirst());
    }

    private static Observation observation(String name, Sample sample) {
        Outcome outcome = sample.error().isPresent()
                ? new Outcome.Failed(sample.error().get(), "why")
                : new Outcome.Passed("fine");
        return new Observation(check(name), HERE, sample.at(), sample.took(), outcome);
    }

    /// A check every ten seconds as it really comes: a little late, a little slow, and sometimes failing.
    private static List<Sample> realistic(int count, long seed) {
        var random = new Random(seed);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < count; i++) {
            var at = START.plusMillis(i * 10_000L + random.nextInt(12));
            var failing = i % 1_000 > 990;
            samples.add(
                    failing
                            ? sample(at, 5_000, ErrorClass.TIMEOUT)
                            : sample(at, 20 + Math.abs((long) (random.nextGaussian() * 12))));
        }
        return samples;
    }

    private static void append(Observations to, String name, List<Sample> samples) {
        samples.forEach(s -> to.append(observation(name, s)));
    }

    private List<Sample> stored(String name) {
        return store.observations().samples(check(name), HERE, START, LATER);
    }

    @Test
    void theNewestAreFoundAcrossBlocksTailAndWhatWaits() {
        var samples = realistic(1_000, SEED);
        samples.subList(0, 990).forEach(s -> store.observations().append(observation("api", s)));
        store.observations().flush();
        samples.subList(990, 1_000).forEach(s -> store.observations().append(observation("api", s)));

        assertThat(store.observations().newest(check("api"), HERE, START, LATER, 200))
                .isEqualTo(samples.subList(800, 1_000));
        assertThat(store.observations()
                        .newest(check("api"), HERE, START, samples.get(500).at(), 200))
                .isEqualTo(samples.subList(300, 500));
        assertThat(store.observations()
                        .newest(check("api"), HERE, samples.get(995).at(), LATER, 200))
                .isEqualTo(samples.subList(995, 1_000));
    }

    @Test
    void aReaderSeesWhatWasAppendedBeforeItIsWritten() {
        var samples = realistic(10, SEED);
        append(store.observations(), "api", samples);
        assertThat(stored("api")).isEqualTo(samples);
        assertThat(stored("redis")).isEmpty();
    }

    @Test
    void blocksAndTailAndWhatWaitsReadAsOneSeries() {
        var samples = realistic(1_000, SEED);
        append(store.observations(), "api", samples.subList(0, 700));
        store.observations().flush();
        append(store.observations(), "api", samples.subList(700, 990));
        store.observations().flush();
        append(store.observations(), "api", samples.subList(990, 1_000));
        assertThat(stored("api")).isEqualTo(samples);
        for (int from : List.of(0, 119, 120, 500, 899, 995)) {
            var read = store.observations()
                    .samples(
                            check("api"),
                            HERE,
                            samples.get(from).at(),
                            samples.get(999).at());
            assertThat(read).as("from sample %d", from).isEqualTo(samples.subList(from, 999));
        }
    }

    @Test
    void samplesOutliveTheProcess() {
        var samples = realistic(400, SEED);
        append(store.observations(), "api", samples);
        stores.closeAll();
        store = stores.open();
        assertThat(stored("api")).isEqualTo(samples);
    }

    @Test
    void samplesThatComeLateFindTheirPlace() {
        var samples = realistic(300, SEED);
        var late = samples.get(180);
        var others = new ArrayList<>(samples);
        others.remove(late);
        append(store.observations(), "api", others);
        store.observations().flush();
        append(store.observations(), "api", List.of(late));
        store.observations().flush();
        assertThat(stored("api")).isEqualTo(samples);
    }

    @Test
    void checkersAndSitesAreKeptApart() {
        var everywhere = new CheckId(new DeploymentId("genesis"), Optional.empty(), "api");
        append(store.observations(), "api", realistic(1, SEED));
        store.observations().flush();
        assertThat(store.observations().samples(everywhere, HERE, START, LATER)).isEmpty();
        assertThat(store.observations().samples(check("api"), new CheckerId("eu"), START, LATER))
                .isEmpty();
    }

    @Test
    void oneResultTakesAtMostFiveBytesOnDisk() {
        int each = 26_000;
        var series =
                IntStream.range(0, 4).mapToObj(i -> realistic(each, SEED + i)).toList();
        for (int from = 0; from < each; from += 100) {
            for (int i = 0; i < 4; i++) {
                append(store.observations(), "check-" + i, series.get(i).subList(from, from + 100));
            }
            store.observations().flush();
        }
        store.observations().maintain(START.plusSeconds(each * 10L));
        var measured = store.observations().measured();
        assertThat(measured.samples()).isEqualTo(4L * each);
        assertThat(measured.oldest().orElseThrow()).isBetween(START, START.plusMillis(12));
        assertThat(measured.bytesPerResult()).isPositive().isLessThanOrEqualTo(5.0);
    }

    @Test
    void finishedHoursAreSummedUpAndOpenOnesComputed() {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 540; i++) {
            samples.add(
                    i == 3
                            ? sample(START.plusSeconds(30), 5_000, ErrorClass.REFUSED)
                            : sample(START.plusSeconds(i * 10L), i % 100));
        }
        append(store.observations(), "api", samples);
        store.observations().flush();
        store.observations().maintain(START.plus(Duration.ofMinutes(90)));
        var hours = store.observations().hours(check("api"), HERE, START, LATER);
        assertThat(hours).hasSize(2);
        assertThat(hours.getFirst())
                .isEqualTo(new HourSummary(
                        START,
                        360,
                        1,
                        hours.getFirst().mean(),
                        Duration.ofMillis(45),
                        Duration.ofMillis(94),
                        Duration.ofMillis(99)));
        assertThat(hours.getLast().hour()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(hours.getLast().count()).isEqualTo(180);
    }

    @Test
    void retentionTakesSamplesAndKeepsHours() {
        append(store.observations(), "api", realistic(1_000, SEED));
        store.observations().flush();
        store.observations().maintain(START.plus(Duration.ofDays(31)));
        assertThat(stored("api")).isEmpty();
        assertThat(store.observations().hours(check("api"), HERE, START, LATER)).hasSize(3);
        assertThat(store.observations().measured().oldest()).isEmpty();
    }

    @Test
    void whileTheDiskIsFullResultsWaitAndAreWrittenLater(@TempDir Path other) {
        var database = Database.open(other.resolve("small.db"), SQLiteConfig.SynchronousMode.NORMAL);
        Migrations.of("observations").apply(database);
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        try (var observations = new SqliteObservations(database, Retention.DEFAULT, OpenStores.CLOCK, scheduler)) {
            scheduler.shutdownNow();
            var pages = database.read(c -> Database.number(c, "pragma page_count"));
            database.read(c -> Database.number(c, "pragma max_page_count = " + (pages + 1)));
            var samples = realistic(20_000, SEED);
            append(observations, "api", samples);
            assertThatThrownBy(observations::flush)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("full");
            assertThat(observations.samples(check("api"), HERE, START, LATER)).isEqualTo(samples);
            database.read(c -> Database.number(c, "pragma max_page_count = 100000"));
            observations.flush();
            assertThat(observations.samples(check("api"), HERE, START, LATER)).isEqualTo(samples);
            assertThat(observations.givenUp()).isZero();
        }
    }
}
