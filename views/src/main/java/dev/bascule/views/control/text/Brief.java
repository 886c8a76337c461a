// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.text;

import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import java.util.regex.Pattern;

/// Sentences for narrow places: without the addresses and paths that the inspector, the settings and the journal tell
/// in full.
public final class Brief {
    private static final Pattern PLACE = Pattern.compile("(?:jdbc:)?[a-z]+:/*[\\w.-]*/\\S*\\s*|\\b[\\d.]+:\\d{2,5}\\b\\s*");
    private static final Pattern STREAK =
            Pattern.compile("failed (\\d+) in a row \\(threshold (\\d+)\\): (?:[A-Z]+, )?(.*)", Pattern.DOTALL);

    private Brief() {}

    /// What a probe said, without where it asked.
    public static String detail(String words) {
        var rest = PLACE.matcher(words).replaceAll("").strip();
        return rest.isEmpty() ? words : rest;
    }

    /// What happened; a verdict stands without its reasons, a failing check with its count last.
    public static String event(TimelineEntry entry) {
        var words = entry.text();
        if (entry.lane() == Lane.QUORUM) {
            return words.replaceFirst(": .*", "");
        }
        var streak = STREAK.matcher(words);
        return streak.matches()
                ? detail(streak.group(3)) + ", " + streak.group(1) + "/" + streak.group(2)
                : entry.lane() == Lane.CHECKS ? detail(words) : words;
    }
}
