// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// How a report writes times and lengths: in UTC to the millisecond, and in seconds, minutes or hours.
final class Words {
    private Words() {}

    static String length(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0);
        }
        return length.compareTo(Duration.ofHours(1)) < 0
                ? length.toMinutes() + " min " + length.toSecondsPart() + " s"
                : length.toHours() + " h " + length.toMinutesPart() + " min";
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static String time(Optional<Instant> at) {
        return at.map(Words::time).orElse(Outline.NOTHING);
    }
}
