// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.HourSummary;
import dev.bascule.check.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Sums up samples by the hour in which they began. Response times are those of passed samples; an hour without
/// one has zeros.
final class HourRollUp {
    private HourRollUp() {}

    static List<HourSummary> of(List<Sample> samples) {
        var hours = new TreeMap<Instant, List<Sample>>();
        for (var sample : samples) {
            hours.computeIfAbsent(sample.at().truncatedTo(ChronoUnit.HOURS), _ -> new ArrayList<>())
                    .add(sample);
        }
        return hours.entrySet().stream()
                .map(h -> summary(h.getKey(), h.getValue()))
                .toList();
    }

    private static HourSummary summary(Instant hour, List<Sample> samples) {
        var times = samples.stream()
                .filter(Sample::isPassed)
                .mapToLong(s -> s.took().toMillis())
                .sorted()
                .toArray();
        long sum = 0;
        for (long time : times) {
            sum += time;
        }
        return new HourSummary(
                hour,
                samples.size(),
                samples.size() - times.length,
                Duration.ofMillis(times.length == 0 ? 0 : sum / times.length),
                atShare(times, 0.5),
                atShare(times, 0.95),
                atShare(times, 1));
    }

    /// The smallest value that `share` of all values do not exceed (nearest rank).
    private static Duration atShare(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return Duration.ofMillis(sorted[Math.max(0, rank - 1)]);
    }
}
