// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTimeTest {
    private static final Instant NOW = Instant.parse("2026-03-12T09:52:18Z");

    @ParameterizedTest
    @CsvSource({
        "09:41, 2026-03-12T09:41:00Z",
        "09:41:30, 2026-03-12T09:41:30Z",
        "23:50, 2026-03-11T23:50:00Z",
        "5, 2026-03-12T09:47:18Z",
        "5 min, 2026-03-12T09:47:18Z",
        "2026-03-01T00:00:00Z, 2026-03-01T00:00:00Z"
    })
    void whatHappenedIsTheLastSuchTime(String text, Instant expected) {
        assertThat(GivenTime.past(text, NOW)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10:30, 2026-03-12T10:30:00Z",
        "00:10, 2026-03-13T00:10:00Z",
        "15, 2026-03-12T10:07:18Z",
        "15m, 2026-03-12T10:07:18Z"
    })
    void whatIsPromisedIsTheNextSuchTime(String text, Instant expected) {
        assertThat(GivenTime.ahead(text, NOW)).contains(expected);
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertThat(GivenTime.past("half past", NOW)).isEmpty();
        assertThat(GivenTime.ahead("25:00", NOW)).isEmpty();
        assertThat(GivenTime.ahead("", NOW)).isEmpty();
    }
}
