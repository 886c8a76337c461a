// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

/// The two looks of the console, each a set of colour tokens over an AtlantaFX base theme.
public enum Theme {
    NIGHT("night", "/atlantafx/base/theme/primer-dark.css"),
    DAY("day", "/atlantafx/base/theme/primer-light.css");

    private final String code;
    private final String base;

    Theme(String code, String base) {
        this.code = code;
        this.base = base;
    }

    /// The stable name under which the choice is remembered.
    public String code() {
        return code;
    }

    /// Address of the AtlantaFX stylesheet that dresses the ordinary controls.
    public String userAgentStylesheet() {
        return base;
    }

    /// Address of the file with this theme's colours.
    public String tokens() {
        return Stylesheets.address("tokens/" + code + ".css");
    }

    public Theme other() {
        return this == NIGHT ? DAY : NIGHT;
    }
}
