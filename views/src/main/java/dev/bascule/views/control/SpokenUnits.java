// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import java.util.Map;
import java.util.regex.Pattern;

/// Spells units out for screen readers, which would otherwise read "ms" as letters.
public final class SpokenUnits {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ms", "milliseconds"),
            Map.entry("s", "seconds"),
            Map.entry("min", "minutes"),
            Map.entry("h", "hours"),
            Map.entry("d", "days"),
            Map.entry("%", "percent"),
            Map.entry("B", "bytes"),
            Map.entry("kB", "kilobytes"),
            Map.entry("MB", "megabytes"),
            Map.entry("GB", "gigabytes"),
            Map.entry("MB/s", "megabytes per second"));
    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (MB/s|ms|min|kB|MB|GB|s|h|d|B|%)(?![\\p{L}/])");

    private SpokenUnits() {}

    /// The same text with every unit behind a number in full, and without the marks around digits.
    public static String spell(String text) {
        return UNIT.matcher(text.replace("`", ""))
                .replaceAll(found -> " " + WORDS.get(found.group(1)))
                .strip();
    }
}
