// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes times and durations the one way every screen writes them: UTC times, `mm:ss` durations, measured values
/// with their unit.
public final class Times {
    public static final String MISSING = "–";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TENTHS = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);

    private Times() {}

    /// `09:41:06`, always UTC.
    public static String clock(Instant at) {
        return CLOCK.format(at.atOffset(ZoneOffset.UTC));
    }

    /// `09:41:06.2`, for logs.
    public static String tenths(Instant at) {
        return TENTHS.format(at.atOffset(ZoneOffset.UTC));
    }

    /// `02:09`, with hours `1:02:09`, with days `1 d 02:35`; a negative span counts as none.
    public static String span(Duration length) {
        var whole = Math.max(0, Math.round(length.toMillis() / 1000.0));
        var seconds = whole % 60;
        var minutes = whole / 60 % 60;
        var hours = whole / 3600;
        if (hours >= 24) {
            return "%d d %02d:%02d".formatted(hours / 24, hours % 24, minutes);
        }
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, minutes, seconds)
                : "%02d:%02d".formatted(minutes, seconds);
    }

    /// What a running clock shows: whole seconds that have passed.
    public static String elapsed(Duration length) {
        return span(Duration.ofSeconds(Math.max(0, length.toSeconds())));
    }

    /// Seconds with one decimal and no unit, such as `16.7`.
    public static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f", length.toMillis() / 1000.0);
    }

    /// A measured time with its unit: `42 ms` below a second, else `1.8 s`.
    public static String measured(Duration length) {
        return length.toMillis() < 1000 ? length.toMillis() + " ms" : seconds(length) + " s";
    }
}
