// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.Arrays;
import java.util.Optional;

/// How large everything is drawn, beside the usual size; type, rows and controls grow together.
public enum TextSize {
    USUAL(100),
    LARGER(110),
    LARGE(125),
    LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /// The size with this stable name, if there is one.
    public static Optional<TextSize> of(String code) {
        return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
    }

    /// The stable name under which the choice is remembered.
    public String code() {
        return String.valueOf(percent);
    }

    /// The name that people read.
    public String words() {
        return percent + " %";
    }

    /// How many times the usual size, from 1 to 1.5.
    public double factor() {
        return percent / 100.0;
    }

    /// The next larger size; the largest stays.
    public TextSize larger() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// The next smaller size; the usual one is the smallest.
    public TextSize smaller() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /// Address of the sheet that sizes menus and tooltips, which are windows of their own.
    public String sheet() {
        return Stylesheets.address("text/" + code() + ".css");
    }
}
