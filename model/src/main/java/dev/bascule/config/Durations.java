// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Durations as people write them: a number and ms, s, m, h or d, at most ten years.
final class Durations {
    static final String PATTERN = "([0-9]{1,9})(ms|s|m|h|d)";

    private static final Duration LONGEST = Duration.ofDays(3653);
    private static final Pattern FORM = Pattern.compile(PATTERN);

    private Durations() {}

    static Optional<Duration> read(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(match.group(1));
        return Optional.of(
                        switch (match.group(2)) {
                            case "ms" -> Duration.ofMillis(amount);
                            case "s" -> Duration.ofSeconds(amount);
                            case "m" -> Duration.ofMinutes(amount);
                            case "h" -> Duration.ofHours(amount);
                            default -> Duration.ofDays(amount);
                        })
                .filter(d -> d.compareTo(LONGEST) <= 0);
    }
}
