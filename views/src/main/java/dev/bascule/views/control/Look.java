// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Fonts;
import dev.bascule.styles.Stylesheets;
import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import java.net.URL;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Dresses a scene in a theme; replaces the theme of a scene that is already dressed without touching its
/// nodes.
public final class Look {
    private static final double ANY_SIZE = 13;

    private Look() {}

    /// Makes the type faces known to the toolkit; call it once, before the first scene is dressed.
    public static void loadFonts() {
        for (URL file : Fonts.files()) {
            if (Font.loadFont(file.toExternalForm(), ANY_SIZE) == null) {
                throw new IllegalStateException("The font " + file
                        + " cannot be read, so numbers would lose their alignment. Reinstall the program.");
            }
        }
    }

    public static void apply(Scene scene, Theme theme, TextSize size) {
        scene.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.getStylesheets().setAll(Stylesheets.of(theme, size));
    }
}
