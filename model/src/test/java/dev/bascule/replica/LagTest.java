// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "246, 246 ms",
        "2001, 2.001 s",
        "5000, 5 s",
        "30118, 30.118 s",
        "540000, 9 min",
        "61500, 1 min 1.5 s"
    })
    void aLagIsToldInTheUnitThatPeopleReadWithNothingRoundedAway(long millis, String words) {
        assertThat(Lag.words(Duration.ofMillis(millis))).isEqualTo(words);
    }
}
