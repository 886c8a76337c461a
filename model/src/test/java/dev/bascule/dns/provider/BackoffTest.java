// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-03-11T09:42:20Z");

    private static Optional<Duration> wait(int attempt, Optional<Duration> asked) {
        return Backoff.STANDARD.before(attempt, asked, 0);
    }

    @Test
    void doublesUntilTheLastAttempt() {
        assertThat(wait(1, Optional.empty())).contains(Duration.ofSeconds(1));
        assertThat(wait(2, Optional.empty())).contains(Duration.ofSeconds(2));
        assertThat(wait(4, Optional.empty())).contains(Duration.ofSeconds(8));
        assertThat(wait(5, Optional.empty())).isEmpty();
    }

    @Test
    void addsAtMostAQuarterOfJitter() {
        assertThat(Backoff.STANDARD.before(2, Optional.empty(), 0.999).orElseThrow())
                .isBetween(Duration.ofMillis(2400), Duration.ofMillis(2500));
    }

    @Test
    void waitsAtLeastWhatIsAskedAndNotAtAllWhenThatIsTooLong() {
        assertThat(wait(1, Optional.of(Duration.ofSeconds(7)))).contains(Duration.ofSeconds(7));
        assertThat(wait(3, Optional.of(Duration.ofSeconds(1)))).contains(Duration.ofSeconds(4));
        assertThat(wait(1, Optional.of(Duration.ofMinutes(5)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3                             | 3",
                "0                             | 1",
                "Wed, 11 Mar 2026 09:43:20 GMT | 60",
                "Wed, 11 Mar 2026 09:00:00 GMT | 1",
            })
    void readsRetryAfterInBothForms(String header, long seconds) {
        assertThat(RetryAfter.parse(Optional.of(header), NOW)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void readsNothingIntoNonsense() {
        assertThat(RetryAfter.parse(Optional.of("soon"), NOW)).isEmpty();
        assertThat(RetryAfter.parse(Optional.empty(), NOW)).isEmpty();
    }
}
