// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.RequestLimit;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class LimitHeadersTest {
    private static final Instant NOW = Instant.parse("2026-03-11T09:42:20Z");

    private static RequestLimit told(Instant reset) {
        return new RequestLimit(0, 5000, reset, NOW);
    }

    @Test
    void aResetInThePastStillWaitsASecond() {
        assertThat(LimitHeaders.untilReset(told(NOW.minusSeconds(300)), NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(LimitHeaders.untilReset(told(NOW.plusSeconds(9)), NOW)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void readsTheHeadersOfBothKinds() {
        var plain = Headers.of("ratelimit-limit", "5000", "ratelimit-remaining", "4887", "ratelimit-reset", "9");
        var structured =
                Headers.of("Ratelimit", "\"default\";r=50;t=30", "Ratelimit-Policy", "\"default\";q=1200;w=300");

        assertThat(LimitHeaders.read(plain, NOW)).contains(new RequestLimit(4887, 5000, Instant.ofEpochSecond(9), NOW));
        assertThat(LimitHeaders.read(structured, NOW)).contains(new RequestLimit(50, 1200, NOW.plusSeconds(30), NOW));
        assertThat(LimitHeaders.read(Headers.of(), NOW)).isEmpty();
    }
}
