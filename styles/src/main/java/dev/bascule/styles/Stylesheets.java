// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.List;
import java.util.Objects;

/// The stylesheets of a window in the order in which they apply: the colours of a theme, then the one sheet
/// that names all others.
public final class Stylesheets {
    private Stylesheets() {}

    /// Every address for `theme`; the tokens come first, so changing the theme replaces the first entry alone.
    public static List<String> of(Theme theme) {
        return List.of(theme.tokens(), address("console.css"));
    }

    static String address(String file) {
        return Objects.requireNonNull(
                        Stylesheets.class.getResource(file),
                        () -> "The stylesheet " + file + " is missing from the program.")
                .toExternalForm();
    }
}
