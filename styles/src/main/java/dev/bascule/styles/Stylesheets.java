// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.List;
import java.util.Objects;

/// The stylesheets of a window in the order in which they apply: the colours of a theme, the one sheet that
/// names all others, and the sizes of menus and tooltips.
public final class Stylesheets {
    private Stylesheets() {}

    /// Every address for a window in `theme` with things drawn at `size`.
    public static List<String> of(Theme theme, TextSize size) {
        return List.of(theme.tokens(), address("console.css"), size.sheet());
    }

    static String address(String file) {
        return Objects.requireNonNull(
                        Stylesheets.class.getResource(file),
                        () -> "The stylesheet " + file + " is missing from the program.")
                .toExternalForm();
    }
}
