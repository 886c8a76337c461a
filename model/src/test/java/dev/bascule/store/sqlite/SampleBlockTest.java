// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.ErrorClass;
import dev.bascule.check.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleBlockTest {
    @Test
    void whateverIsEncodedComesBack() {
        long seed = 42;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var samples = new ArrayList<Sample>();
            long at = random.nextLong(4_000_000_000_000L);
            for (int i = 0; i <= random.nextInt(130); i++) {
                at += random.nextLong(-1_000, 1L << random.nextInt(11, 40));
                var error = random.nextInt(3) == 0
                        ? Optional.of(ErrorClass.values()[random.nextInt(ErrorClass.values().length)])
                        : Optional.<ErrorClass>empty();
                samples.add(new Sample(
                        Instant.ofEpochMilli(at),
                        Duration.ofMillis(random.nextInt(1 << random.nextInt(1, 30))),
                        error));
            }
            var block = SampleBlock.encode(samples);
            assertThat(SampleBlock.decode(SampleBlock.millis(samples.getFirst()), block))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(samples);
        }
    }

    @Test
    void aSteadyCheckTakesAboutTwoBytesEach() {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < SampleTables.BLOCK; i++) {
            samples.add(new Sample(Instant.ofEpochMilli(i * 10_000L), Duration.ofMillis(20), Optional.empty()));
        }
        assertThat(SampleBlock.encode(samples)).hasSizeLessThan(250);
    }

    @Test
    void anErrorCodeOfANewerVersionIsNotHeldAgainstTheTarget() {
        assertThat(SampleBlock.error(77)).contains(ErrorClass.INTERNAL);
        assertThat(SampleBlock.error(0)).isEmpty();
        assertThat(List.of(SampleBlock.error(1).orElseThrow())).containsExactly(ErrorClass.REFUSED);
    }
}
