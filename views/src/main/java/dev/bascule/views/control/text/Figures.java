// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Times and numbers as screens write them: UTC, `mm:ss`, milliseconds as integers, a comma from five digits
/// on.
public final class Figures {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLISECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final long FIVE_DIGITS = 10_000;
    private static final double TENTHS_BELOW_MILLIS = 10;

    private Figures() {}

    /// Time of day in UTC, such as `09:41:06`.
    public static String time(Instant at) {
        return SECOND.format(at);
    }

    /// Time of day in UTC with milliseconds, for evidence.
    public static String exactTime(Instant at) {
        return MILLISECOND.format(at);
    }

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /// Time of day when `at` is less than a day from `now`, else with its date.
    public static String timeOrDay(Instant at, Instant now) {
        return Duration.between(at, now).abs().toDays() < 1 ? time(at) : DAY.format(at);
    }

    /// When something ends: minute of the day when it is less than a day from `now`, else with its date.
    public static String dayOrMinute(Instant at, Instant now) {
        return Duration.between(now, at).abs().toDays() < 1 ? minute(at) : DAY.format(at);
    }

    /// `mm:ss`, `h:mm:ss` from an hour, `1 d 02:35` from a day; never negative.
    public static String span(Duration duration) {
        var kept = duration.isNegative() ? Duration.ZERO : duration;
        if (kept.toDays() > 0) {
            return "%d d %02d:%02d".formatted(kept.toDays(), kept.toHoursPart(), kept.toMinutesPart());
        }
        return kept.toHours() > 0
                ? "%d:%02d:%02d".formatted(kept.toHours(), kept.toMinutesPart(), kept.toSecondsPart())
                : "%02d:%02d".formatted(kept.toMinutes(), kept.toSecondsPart());
    }

    /// What remains until `deadline`, in whole seconds rounded up, so that 00:00 means now.
    public static String remaining(Duration left) {
        return span(left.plusMillis(999).truncatedTo(ChronoUnit.SECONDS));
    }

    /// The largest unit alone, such as `6 d`, `22 h`, `5 min` or `12 s`.
    public static String age(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h";
        }
        return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : Math.max(0, duration.toSeconds()) + " s";
    }

    /// A response time: tenths below 10 ms, whole milliseconds below a second, hundredths of a second above.
    public static Figure latency(Duration took) {
        var millis = took.toNanos() / 1e6;
        if (millis >= 1000) {
            return new Figure(String.format(Locale.ROOT, "%.2f", millis / 1000), "s");
        }
        var pattern = millis < TENTHS_BELOW_MILLIS ? "%.1f" : "%.0f";
        return new Figure(String.format(Locale.ROOT, pattern, millis), "ms");
    }

    /// A lag: milliseconds below a tenth of a second, tenths of a second above.
    public static Figure lag(Duration behind) {
        var millis = behind.toMillis();
        return millis < 100
                ? new Figure(Long.toString(millis), "ms")
                : new Figure(String.format(Locale.ROOT, "%.1f", millis / 1000.0), "s");
    }

    /// Seconds with one decimal, as in lists of steps.
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    /// A limit or a setting, such as `10 s`, `500 ms` or `5 min`.
    public static String setting(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + " ms";
        }
        return duration.toSeconds() % 60 == 0 && duration.toMinutes() > 0
                ? duration.toMinutes() + " min"
                : duration.toSeconds() + " s";
    }

    /// How long an answer may be kept, always in seconds as DNS has it, such as `TTL 60 s`.
    public static String ttl(Duration ttl) {
        return "TTL " + ttl.toSeconds() + " s";
    }

    public static String count(long number) {
        return String.format(Locale.ROOT, number >= FIVE_DIGITS ? "%,d" : "%d", number);
    }

    /// A share from 0 to 1 as percent with one decimal, such as `38.2 %`.
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
