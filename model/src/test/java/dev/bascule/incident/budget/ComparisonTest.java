// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Course QUICK = Courses.ended(100, 104);
    private static final Course SLOW = Courses.ended(140, 142);
    private static final Course RUNNING = Courses.course(Optional.of(Courses.published()), Optional.empty());

    @Test
    void tellsHowMuchLongerTheSecondTook() {
        var comparison = Comparison.of(QUICK, SLOW, List.of(QUICK, SLOW));
        assertThat(comparison.row(Measure.PROPAGATION).first()).contains(Duration.ofSeconds(45));
        assertThat(comparison.row(Measure.PROPAGATION).second()).contains(Duration.ofSeconds(85));
        assertThat(comparison.row(Measure.PROPAGATION).difference()).contains(Duration.ofSeconds(40));
        assertThat(comparison.row(Measure.TTR).difference()).contains(Duration.ofSeconds(38));
        assertThat(comparison.row(Measure.TTD).difference()).contains(Duration.ZERO);
        assertThat(Comparison.of(SLOW, QUICK, List.of()).row(Measure.TTR).difference())
                .contains(Duration.ofSeconds(-38));
    }

    @Test
    void whatIsNotOverIsNotMeasuredAndNotInTheMedian() {
        var comparison = Comparison.of(QUICK, RUNNING, List.of(QUICK, SLOW, RUNNING));
        var ttr = comparison.row(Measure.TTR);
        assertThat(ttr.second()).isEmpty();
        assertThat(ttr.difference()).isEmpty();
        assertThat(ttr.median()).contains(Duration.ofSeconds(123));
        assertThat(ttr.of()).isEqualTo(2);
        assertThat(comparison.row(Measure.TTD).of()).isEqualTo(3);
    }

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        var far = Courses.ended(400, 404);
        assertThat(Comparison.of(QUICK, SLOW, List.of(QUICK, SLOW, far))
                        .row(Measure.TTR)
                        .median())
                .contains(Duration.ofSeconds(142));
        assertThat(Comparison.of(RUNNING, RUNNING, List.of()).row(Measure.TTR).median())
                .isEmpty();
    }

    @Test
    void countsWhatWentWrong() {
        var comparison = Comparison.of(QUICK, SLOW, List.of());
        assertThat(comparison.first()).isEqualTo(new Comparison.Counts(1, 2));
        assertThat(comparison.objective()).contains(Duration.ofSeconds(150));
    }
}
