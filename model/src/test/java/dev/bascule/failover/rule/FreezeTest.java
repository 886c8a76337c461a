// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In February Berlin is an hour ahead of UTC, in July two.
class FreezeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Freeze AFTERNOON = window("16:00", "18:00");
    private static final Freeze NIGHT = window("22:00", "06:00");

    private static Freeze window(String from, String to) {
        return new Freeze(
                List.of(DayOfWeek.FRIDAY), LocalTime.parse(from), LocalTime.parse(to), BERLIN, "weekend comes");
    }

    @ParameterizedTest(name = "{0} is frozen: {1}")
    @CsvSource({
        "2026-02-13T14:59:59Z, false",
        "2026-02-13T15:00:00Z, true",
        "2026-02-13T16:59:59Z, true",
        "2026-02-13T17:00:00Z, false",
        "2026-02-12T15:30:00Z, false",
        "2026-07-03T14:00:00Z, true",
        "2026-07-03T16:00:00Z, false",
    })
    void coversFromItsBeginningUpToItsEndInItsOwnZone(Instant now, boolean frozen) {
        assertThat(AFTERNOON.covers(now)).isEqualTo(frozen);
    }

    @ParameterizedTest(name = "{0} is frozen: {1}")
    @CsvSource({
        "2026-02-13T20:59:00Z, false",
        "2026-02-13T21:00:00Z, true",
        "2026-02-14T04:59:00Z, true",
        "2026-02-14T05:00:00Z, false",
        "2026-02-13T04:00:00Z, false",
        "2026-02-14T21:30:00Z, false",
    })
    void aWindowPastMidnightBelongsToTheDayOnWhichItBegan(Instant now, boolean frozen) {
        assertThat(NIGHT.covers(now)).isEqualTo(frozen);
    }
}
