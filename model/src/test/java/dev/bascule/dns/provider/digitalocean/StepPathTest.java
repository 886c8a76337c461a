// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepPathTest {
    private static TreeSet<Value> some(Random random) {
        var ttl = Duration.ofSeconds(random.nextBoolean() ? 60 : 300);
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(_ -> new Value("192.0.2." + random.nextInt(6), ttl))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42})
    void everyWayArrivesNeverRunsEmptyAndGoesBackOverTheSameStates(long seed) {
        var random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            var from = some(random);
            var to = some(random);
            var states = StepPath.between(from, to).states(from);
            var back = StepPath.between(to, from).states(to);

            assertThat(states).as("seed %s, %s to %s", seed, from, to).last().isEqualTo(to);
            assertThat(back.reversed())
                    .as("seed %s, back from %s to %s", seed, to, from)
                    .isEqualTo(states);
            assertThat(states).allSatisfy(StepPathTest::isPublishable);
        }
    }

    private static void isPublishable(TreeSet<Value> state) {
        assertThat(state).isNotEmpty();
        assertThat(new HashSet<>(state.stream().map(Value::data).toList())).hasSameSizeAs(List.copyOf(state));
    }
}
