// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How high the rows of tables and lists are; type size and columns stay.
public enum Density {
    COMPACT("Compact", 20),
    USUAL("Default", 24),
    /// For fingers.
    COMFORTABLE("Comfortable", 32);

    private final String words;
    private final double row;

    Density(String words, double row) {
        this.words = words;
        this.row = row;
    }

    /// The name that people read.
    public String words() {
        return words;
    }

    /// The height of a row of one line, in pixels at the usual text size.
    public double row() {
        return row;
    }

    /// The stable name under which the choice is remembered, and the pseudo-class under which sheets know it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The density with this code, if there is one.
    public static Optional<Density> of(String code) {
        return Arrays.stream(values()).filter(d -> d.code().equals(code)).findFirst();
    }
}
