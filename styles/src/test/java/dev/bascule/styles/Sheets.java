// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads stylesheets as text.
final class Sheets {
    private static final Pattern TOKEN = Pattern.compile("(-bsc-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Sheets() {}

    /// The text of a stylesheet without its comments.
    static String read(String address) {
        try (InputStream file = URI.create(address).toURL().openStream()) {
            return COMMENT.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Addresses of the sheets that the console's own one is made of, in their order.
    static List<String> parts() {
        return IMPORT.matcher(read(Stylesheets.address("console.css")))
                .results()
                .map((MatchResult found) -> Stylesheets.address(found.group(1)))
                .toList();
    }

    /// Of these, the files of one control each.
    static List<String> components() {
        return parts().stream().filter(part -> part.contains("/components/")).toList();
    }

    /// Names and values of a theme's tokens in the order of the file.
    static Map<String, String> tokens(Theme theme) {
        return TOKEN.matcher(read(theme.tokens()))
                .results()
                .collect(Collectors.toMap(
                        (MatchResult found) -> found.group(1),
                        found -> found.group(2).strip(),
                        (_, second) -> second,
                        LinkedHashMap::new));
    }
}
