// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Two incidents side by side, and the median of all that are on record.
public record Comparison(List<Row> rows, Counts first, Counts second, Optional<Duration> objective) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /// One duration of both; `median` is over the `of` incidents in which it was measured.
    public record Row(
            Measure measure, Optional<Duration> first, Optional<Duration> second, Optional<Duration> median, int of) {
        /// How much longer the second took; negative when it was quicker.
        public Optional<Duration> difference() {
            return first.flatMap(a -> second.map(b -> b.minus(a)));
        }
    }

    /// What went wrong on the way.
    public record Counts(int failures, int drifts) {}

    /// The objective is that of the second, which is the one looked at later.
    public static Comparison of(Course first, Course second, List<Course> all) {
        var rows = Arrays.stream(Measure.values())
                .map(m -> row(m, first, second, all))
                .toList();
        return new Comparison(
                rows, counts(first), counts(second), second.objective().or(first::objective));
    }

    public Row row(Measure measure) {
        return rows.get(measure.ordinal());
    }

    private static Row row(Measure measure, Course first, Course second, List<Course> all) {
        var measured =
                all.stream().flatMap(c -> measure.of(c).stream()).sorted().toList();
        return new Row(measure, measure.of(first), measure.of(second), median(measured), measured.size());
    }

    private static Counts counts(Course course) {
        return new Counts(course.failures(), course.drifts());
    }

    private static Optional<Duration> median(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }
}
