// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.lead;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time as a person gives it: `09:41` or `09:41:30` in UTC, `15` or `15 min` from or before now, or a full
/// instant. What is none of these is empty.
public final class GivenTime {
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4}) ?(m|min|minutes?)?");

    private GivenTime() {}

    /// The last such time that is not ahead.
    public static Optional<Instant> past(String text, Instant now) {
        return clock(text, now)
                .map(t -> t.isAfter(now) ? t.minus(Duration.ofDays(1)) : t)
                .or(() -> minutes(text).map(now::minus))
                .or(() -> instant(text));
    }

    /// The next such time that is not past.
    public static Optional<Instant> ahead(String text, Instant now) {
        return clock(text, now)
                .map(t -> t.isBefore(now) ? t.plus(Duration.ofDays(1)) : t)
                .or(() -> minutes(text).map(now::plus))
                .or(() -> instant(text));
    }

    private static Optional<Instant> clock(String text, Instant now) {
        try {
            var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
            return Optional.of(LocalTime.parse(text.strip()).atDate(day).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> minutes(String text) {
        var matcher = MINUTES.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(Duration.ofMinutes(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
