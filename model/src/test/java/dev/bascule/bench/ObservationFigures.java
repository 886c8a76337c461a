// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import dev.bascule.check.Check;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// History: bytes for each stored result, and how quickly results are taken in and read again.
final class ObservationFigures implements Benchmarks.Group {
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
    private static final int DAYS = 30;
    private static final int RESULTS = DAYS * 8_640;
    private static final int AT_ONCE = 10_000;
    private static final Check CHECK = Checks.critical("fra1", "api");

    @Override
    public void measure(Figures figures) throws Exception {
        figures.title("History, one check every 10 s for " + DAYS + " days");
        var results = results();
        try (var store = new TemporaryStore(START.plus(Duration.ofDays(DAYS)))) {
            var observations = store.store.observations();
            var writing = Figures.best(1, () -> {
                for (int from = 0; from < RESULTS; from += AT_ONCE) {
                    results.subList(from, Math.min(RESULTS, from + AT_ONCE)).forEach(observations::append);
                    observations.flush();
                }
                return true;
            });
            observations.maintain(START.plus(Duration.ofDays(DAYS)));
            var measured = observations.measured();
            var reading = Figures.best(
                    () -> observations.samples(CHECK.id(), Checks.HERE, START, START.plus(Duration.ofDays(DAYS))));
            var hours = Figures.best(
                    () -> observations.hours(CHECK.id(), Checks.HERE, START, START.plus(Duration.ofDays(DAYS))));
            figures.figure("bytes per stored result", measured.bytes() / (double) measured.samples(), "bytes");
            figures.figure("taken in, encoded and stored", RESULTS / writing * 1e9, "results/s");
            figures.figure("read and decoded", RESULTS / reading * 1e9, "results/s");
            figures.figure("30 days of one check, every result", reading / 1e6, "ms");
            figures.ratio("  its hour summaries, as part of that", hours, reading);
        }
    }

    /// Mostly good answers with a little noise in both times, and now and then a failure.
    private static List<Observation> results() {
        var random = new Random(7);
        var results = new ArrayList<Observation>(RESULTS);
        for (int i = 0; i < RESULTS; i++) {
            var at = START.plusSeconds(10L * i).plusMillis(random.nextInt(12));
            Outcome outcome = random.nextInt(2_000) == 0
                    ? new Outcome.Failed(ErrorClass.TIMEOUT, "no answer within 5 s")
                    : new Outcome.Passed("200");
            results.add(
                    new Observation(CHECK.id(), Checks.HERE, at, Duration.ofMillis(18 + random.nextInt(9)), outcome));
        }
        return results;
    }
}
