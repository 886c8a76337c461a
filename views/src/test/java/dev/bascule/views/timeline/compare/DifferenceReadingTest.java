// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.incident.budget.Comparison;
import dev.bascule.incident.budget.Measure;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceReadingTest {
    private static Comparison comparison(Optional<Duration> second, Optional<Duration> objective) {
        var rows = Arrays.stream(Measure.values())
                .map(m -> new Comparison.Row(
                        m, Optional.of(Duration.ofSeconds(100)), second, second, second.isPresent() ? 2 : 0))
                .toList();
        return new Comparison(rows, new Comparison.Counts(1, 3), new Comparison.Counts(0, 3), objective);
    }

    @Test
    void saysWithShapeAndWordWhichWasQuicker() {
        var slower = DifferenceReading.of(comparison(Optional.of(Duration.ofSeconds(130)), Optional.empty()));
        assertThat(slower.rows().getFirst().difference()).isEqualTo("▲ 30.0 s slower");
        var quicker = DifferenceReading.of(comparison(Optional.of(Duration.ofMillis(99_500)), Optional.empty()));
        assertThat(quicker.rows().getFirst().difference()).isEqualTo("▼ 0.5 s quicker");
        assertThat(quicker.rows().get(7).difference()).isEqualTo("1 fewer");
        assertThat(quicker.rows().get(8).difference()).isEqualTo("same");
    }

    @Test
    void whatWasNotMeasuredIsNoZero() {
        var reading = DifferenceReading.of(comparison(Optional.empty(), Optional.empty()));
        assertThat(reading.rows().getFirst().second()).isEqualTo("–");
        assertThat(reading.rows().getFirst().difference()).isEqualTo("not measured in both");
        assertThat(reading.summary()).contains("no median");
    }

    @Test
    void holdsTheMedianAgainstTheObjective() {
        var second = Optional.of(Duration.ofSeconds(130));
        assertThat(DifferenceReading.of(comparison(second, Optional.of(Duration.ofSeconds(100))))
                        .summary())
                .isEqualTo("Median TTR of 2 incidents 02:10, objective 01:40: OVER by 00:30.");
        assertThat(DifferenceReading.of(comparison(second, Optional.of(Duration.ofSeconds(150))))
                        .summary())
                .contains("held with 00:20 to spare");
        assertThat(DifferenceReading.of(comparison(second, Optional.empty())).summary())
                .contains("objectives.rto");
    }
}
