// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads times that HTTP headers tell: Retry-After in seconds or as a date (RFC 9110), and Date.
public final class RetryAfter {
    private static final Duration LEAST = Duration.ofSeconds(1);

    private RetryAfter() {}

    /// How long to wait; at least a second, also when the header says zero or a time that has passed.
    public static Optional<Duration> parse(Optional<String> header, Instant now) {
        return header.map(String::strip)
                .flatMap(text -> seconds(text)
                        .or(() -> date(text).map(at -> Duration.between(now, at)))
                        .map(RetryAfter::atLeast));
    }

    public static Duration atLeast(Duration wait) {
        return wait.compareTo(LEAST) < 0 ? LEAST : wait;
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    /// An HTTP date; empty when it is none.
    public static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
