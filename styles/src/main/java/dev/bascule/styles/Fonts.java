// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The type faces of the console: Inter for words, JetBrains Mono for every number that is live or compared;
/// and Roboto for what is printed.
public final class Fonts {
    public static final String WORDS = "Inter";
    public static final String STRONG = "Inter SemiBold";
    public static final String DIGITS = "JetBrains Mono";

    private static final String FOLDER = "com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of(
            "inter/Inter-Regular.otf",
            "inter/Inter-SemiBold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf",
            "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private static final String PRINTED = "roboto/Roboto-Regular.ttf";
    private static final String PRINTED_STRONG = "roboto/Roboto-Medium.ttf";

    private Fonts() {}

    /// Addresses of the font files to load before the first window is shown.
    public static List<URL> files() {
        return FILES.stream().map(Fonts::find).toList();
    }

    /// The face of printed words, with outlines that may be embedded into a document; Inter's cannot.
    public static URL printed() {
        return find(PRINTED);
    }

    /// The same face for headings.
    public static URL printedStrong() {
        return find(PRINTED_STRONG);
    }

    private static URL find(String file) {
        ClassLoader loader = Objects.requireNonNull(Fonts.class.getClassLoader());
        return Stream.ofNullable(loader.getResource(FOLDER + file))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The font " + file
                        + " is missing, so text would jump and lose its alignment. Reinstall the program."));
    }
}
