// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.text;

import dev.bascule.incident.TimelineEntry;
import java.util.regex.Pattern;

/// Sentences for narrow places: without the addresses and paths that the inspector, the settings and the
/// journal tell in full.
public final class Brief {
    private static final Pattern ADDRESS = Pattern.compile("(?:\\bto )?(?:https?://\\S+|\\b[\\d.]+:\\d{2,5}\\b)\\s*");
    private static final Pattern PATH = Pattern.compile("(?:[a-z]+:)*/?(?:[\\w.-]*[A-Za-z_][\\w.-]*/)+([\\w.-]+)");
    private static final Pattern COUNTED = Pattern.compile(", \\d+ of \\d+ checkers say.*", Pattern.DOTALL);
    private static final Pattern STREAK =
            Pattern.compile("failed (\\d+) in a row \\(threshold (\\d+)\\): (?:[A-Z]+, )?(.*)", Pattern.DOTALL);

    private Brief() {}

    /// What a probe said, without where it asked.
    public static String detail(String words) {
        var rest = ADDRESS.matcher(words).replaceAll("").strip();
        return rest.isEmpty() ? words : PATH.matcher(rest).replaceAll("$1");
    }

    /// What a checker says of a site: the failure itself where it names one, without where it asked.
    public static String evidence(String words) {
        var streak = STREAK.matcher(words);
        return streak.find() ? detail(streak.group(3)) : detail(words);
    }

    /// What happened; verdicts and decisions stand without their reasons, a failing check with its count last.
    public static String event(TimelineEntry entry) {
        var words = entry.text();
        return switch (entry.lane()) {
            case QUORUM -> words.replaceFirst("(?s): .*", "");
            case COORDINATOR -> COUNTED.matcher(words).replaceFirst("");
            case CHECKS -> check(words);
            case STEPS, DNS, PEOPLE, NOTIFICATIONS -> words;
        };
    }

    private static String check(String words) {
        var streak = STREAK.matcher(words);
        return streak.matches()
                ? detail(streak.group(3)) + ", " + streak.group(1) + "/" + streak.group(2)
                : detail(words);
    }
}
