// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.control.Mark;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandRowTest {
    private static final Instant START = Instant.parse("2026-03-12T09:00:00Z");

    @Test
    void findsTheSameBandFromNearbyAsFromAnywhere() {
        var row = new BandRow(
                "api",
                IntStream.range(0, 70)
                        .mapToObj(i -> new Band(START.plusSeconds(i), START.plusSeconds(i + 1), Mark.HEALTHY, "", i))
                        .toList());
        for (var second = 0; second < 75; second++) {
            var at = START.plusSeconds(second);
            var wanted = row.firstEndingAfter(at);
            for (var from = 0; from <= Math.min(wanted, 69); from++) {
                assertThat(row.firstEndingAfter(at.toEpochMilli(), from))
                        .as("%s from %s", second, from)
                        .isEqualTo(wanted);
            }
        }
    }
}
