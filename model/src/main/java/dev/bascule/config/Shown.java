// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

/// What was written, as a message may repeat it: in quotes, on one line, and not too long.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        if (text.isBlank()) {
            return "empty";
        }
        var plain = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return "'" + (plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain) + "'";
    }
}
