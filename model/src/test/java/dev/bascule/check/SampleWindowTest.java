// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleWindowTest {
    private static final Check API = Checks.critical("fra1", "api");

    @Test
    void keepsTheLastHundred() {
        var window = filled(250);

        assertThat(window.size()).isEqualTo(SampleWindow.CAPACITY);
        assertThat(window.newest(1).getFirst().at()).isEqualTo(Checks.START.plusSeconds(249));
        assertThat(window.newest(60)).hasSize(60);
        assertThat(window.newest(60).getFirst().at()).isEqualTo(Checks.START.plusSeconds(190));
        assertThat(window.since(Checks.START.plusSeconds(240))).hasSize(10);
    }

    @Test
    void countsOurOwnFaultsInNoRate() {
        var window = SampleWindow.EMPTY
                .plus(Checks.passed(API, Checks.START))
                .plus(Checks.failed(API, Checks.START.plusSeconds(10), ErrorClass.INTERNAL))
                .plus(Checks.failed(API, Checks.START.plusSeconds(20), ErrorClass.TIMEOUT));

        assertThat(window.successRate()).hasValue(0.5);
        assertThat(SampleWindow.successRate(window.newest(3))).hasValue(0.5);
        assertThat(window.newest(3))
                .extracting(Sample::error)
                .containsExactly(Optional.empty(), Optional.of(ErrorClass.INTERNAL), Optional.of(ErrorClass.TIMEOUT));
    }

    @Test
    void hasNoRateBeforeAnythingWasMeasured() {
        assertThat(SampleWindow.EMPTY.successRate()).isEmpty();
        assertThat(ResponseTimes.of(List.of()).quantile(0.95)).isEmpty();
    }

    @Test
    void tellsQuantilesOfWhatPassed() {
        var samples = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> new Sample(Checks.START, Duration.ofMillis(i), Optional.empty()))
                .toList();

        assertThat(ResponseTimes.of(samples).quantile(0.5)).contains(Duration.ofMillis(10));
        assertThat(ResponseTimes.of(samples).quantile(0.95)).contains(Duration.ofMillis(19));
    }

    private static SampleWindow filled(int count) {
        var window = SampleWindow.EMPTY;
        for (var i = 0; i < count; i++) {
            window = window.plus(Checks.passed(API, Checks.START.plusSeconds(i)));
        }
        return window;
    }
}
