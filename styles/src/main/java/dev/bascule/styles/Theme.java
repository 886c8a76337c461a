// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.Arrays;
import java.util.Optional;

/// The looks of the console, each a set of colour tokens over an AtlantaFX base theme.
public enum Theme {
    NIGHT("night", "Night", "/atlantafx/base/theme/primer-dark.css"),
    DAY("day", "Day", "/atlantafx/base/theme/primer-light.css"),
    /// For weak eyes, glare and poor screens: text at 7:1 and edges at 3:1 or better.
    HIGH_CONTRAST("high-contrast", "High contrast", "/atlantafx/base/theme/primer-dark.css");

    private final String code;
    private final String words;
    private final String base;

    Theme(String code, String words, String base) {
        this.code = code;
        this.words = words;
        this.base = base;
    }

    /// The stable name under which the choice is remembered.
    public String code() {
        return code;
    }

    /// The theme with this code, if there is one; case does not matter.
    public static Optional<Theme> of(String code) {
        return Arrays.stream(values())
                .filter(theme -> theme.code.equalsIgnoreCase(code))
                .findFirst();
    }

    /// The name that people read.
    public String words() {
        return words;
    }

    /// Address of the AtlantaFX stylesheet that dresses the ordinary controls.
    public String userAgentStylesheet() {
        return base;
    }

    /// Address of the file with this theme's colours.
    public String tokens() {
        return Stylesheets.address("tokens/" + code + ".css");
    }

    /// Day for night and night for day; high contrast gives way to day.
    public Theme other() {
        return this == DAY ? NIGHT : DAY;
    }
}
