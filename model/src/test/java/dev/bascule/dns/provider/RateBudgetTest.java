// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class RateBudgetTest {
    private static final Instant NOW = Instant.parse("2026-03-11T09:42:20Z");

    @Test
    void aResetInThePastStillWaitsASecond() {
        assertThat(new RateBudget(4887, 5000, NOW.minusSeconds(300)).untilReset(NOW))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(new RateBudget(0, 5000, NOW.plusSeconds(9)).untilReset(NOW)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void readsTheHeadersOfBothKinds() {
        var plain = Headers.of("ratelimit-limit", "5000", "ratelimit-remaining", "4887", "ratelimit-reset", "9");
        var structured =
                Headers.of("Ratelimit", "\"default\";r=50;t=30", "Ratelimit-Policy", "\"default\";q=1200;w=300");

        assertThat(RateBudget.in(plain, NOW)).contains(new RateBudget(4887, 5000, Instant.ofEpochSecond(9)));
        assertThat(RateBudget.in(structured, NOW)).contains(new RateBudget(50, 1200, NOW.plusSeconds(30)));
        assertThat(RateBudget.in(Headers.of(), NOW)).isEmpty();
    }
}
