// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Timelines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final Instant START = Instant.parse("2026-03-12T09:00:00Z");

    @Test
    void findsWhatCountingEachEntryFinds() {
        var shuffled = new ArrayList<>(Timelines.everywhere(1000, START, Duration.ofSeconds(5000)));
        Collections.shuffle(shuffled, new Random(3));
        var trail = Trail.of(shuffled);
        for (var second = -1; second < 5002; second += 13) {
            var at = START.plusSeconds(second);
            var from = trail.from(at);
            assertThat(from).isEqualTo((int)
                    shuffled.stream().filter(e -> e.at().isBefore(at)).count());
            assertThat(trail.unhealthy(0, from)).isEqualTo((int) shuffled.stream()
                    .filter(e -> e.at().isBefore(at) && e.tone() == Tone.UNHEALTHY)
                    .count());
        }
        assertThat(trail.newest(START.minusSeconds(1))).isEmpty();
        assertThat(trail.newest(START).map(TimelineEntry::seq)).contains(1L);
    }

    @Test
    void stepsFromLineToLineAndStopsAtBothEnds() {
        var trail = Trail.of(Timelines.incident());
        var first = trail.beside(Optional.empty(), 1).orElseThrow();
        assertThat(first).isEqualTo(Timelines.incident().getFirst());
        assertThat(trail.beside(Optional.of(first), -1)).contains(first);
        assertThat(trail.beside(Optional.empty(), -1))
                .contains(Timelines.incident().getLast());
        assertThat(Trail.EMPTY.beside(Optional.empty(), 1)).isEmpty();
    }

    @Test
    void theWorstOfManyBandsIsTheWorstOfEach() {
        var random = new Random(11);
        var marks = Mark.values();
        var bands = new ArrayList<Band>();
        for (var i = 0; i < 700; i++) {
            var mark = random.nextInt(50) == 0 ? Mark.UNHEALTHY : marks[random.nextInt(2)];
            bands.add(new Band(START.plusSeconds(i), START.plusSeconds(i + 1), mark, "", i));
        }
        var row = new BandRow("x", bands);
        for (var from = 0; from < 640; from += 7) {
            for (var to = from + 1; to < 700; to += 61) {
                var hasUnhealthy = bands.subList(from, to).stream().anyMatch(b -> b.mark() == Mark.UNHEALTHY);
                assertThat(row.worst(from, to).mark() == Mark.UNHEALTHY).isEqualTo(hasUnhealthy);
                assertThat(row.worst(from, to).seq()).isBetween((long) from, (long) to - 1);
            }
        }
    }
}
