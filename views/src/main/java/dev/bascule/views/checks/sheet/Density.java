// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import java.util.Locale;

/// How high a row is; type size and columns stay.
public enum Density {
    COMPACT("Compact", 20),
    USUAL("Default", 24),
    COMFORTABLE("Comfortable", 32);

    private final String title;
    private final double height;

    Density(String title, double height) {
        this.title = title;
        this.height = height;
    }

    public String title() {
        return title;
    }

    /// In pixels.
    public double height() {
        return height;
    }

    /// What remembers the choice.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
