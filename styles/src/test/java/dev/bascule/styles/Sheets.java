// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads stylesheets as text.
final class Sheets {
    private static final Pattern TOKEN = Pattern.compile("(-bsc-[a-z0-9-]+):\\s*([^;]+);");
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
