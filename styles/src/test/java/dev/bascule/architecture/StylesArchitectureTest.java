// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the tokens, stylesheets, fonts and icons to the common rules and to those of stylesheets.
final class StylesArchitectureTest extends ModuleArchitecture {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(?m)^\\s*(-[\\w-]+)\\s*:");
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{[^{}]*}");

    @Test
    void everyThemeGivesAValueToTheSameNames() {
        var names = stylesheets("tokens")
                .map(file -> TOKEN.matcher(Sources.text(file))
                        .results()
                        .map(found -> found.group(1))
                        .sorted()
                        .toList());
        assertThat(names.distinct())
                .as("a name that one theme lacks is a colour that one theme guesses")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void everyStylesheetIsRootedInTheClassItIsNamedFor() {
        var strays = stylesheets("components").flatMap(file -> {
            var name = String.valueOf(file.getFileName()).replace(".css", "");
            var rooted = Pattern.compile("[^ >]*\\." + name + "(?![\\w-]).*");
            return selectors(file)
                    .filter(selector -> !rooted.matcher(selector).matches())
                    .map(selector -> name + ": " + selector);
        });
        assertThat(strays)
                .as("selectors that a reader would look for in another file")
                .isEmpty();
    }

    @Test
    void noColourIsWrittenInJava() {
        assertThat(coloursInJava()).isEmpty();
    }

    private static Stream<Path> stylesheets(String folder) {
        return Sources.pathsBelow(RESOURCES, ".css").stream()
                .filter(file -> file.toString().replace('\\', '/').contains("/" + folder + "/"));
    }

    /// The first selector of each rule; kin of the same control may follow it (`.table-view, .tree-table-view`).
    private static Stream<String> selectors(Path file) {
        return SELECTORS
                .matcher(COMMENT.matcher(Sources.text(file)).replaceAll(""))
                .results()
                .map(found -> found.group(1).split(",")[0].strip());
    }
}
