// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void theSameSeedAndPurposeGiveTheSameNumber() {
        assertThat(new Seed(7).derive("a").derive(3))
                .isEqualTo(new Seed(7).derive("a").derive(3));
        assertThat(new Seed(7).derive("a")).isNotEqualTo(new Seed(7).derive("b"));
        assertThat(new Seed(7).derive("a")).isNotEqualTo(new Seed(8).derive("a"));
    }

    @Test
    void numbersStayInTheirBoundsAndReachAllOfThem() {
        var seen = IntStream.range(0, 1000)
                .map(i -> new Seed(7).derive(i).below(10))
                .distinct()
                .sorted();
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void durationsIncludeBothEnds() {
        var two = Duration.ofMillis(2);
        var four = Duration.ofMillis(4);
        var seen = IntStream.range(0, 200)
                .mapToObj(i -> new Seed(7).derive(i).between(two, four))
                .distinct();
        assertThat(seen).containsExactlyInAnyOrder(two, Duration.ofMillis(3), four);
        assertThat(new Seed(7).between(four, four)).isEqualTo(four);
    }
}
