// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesheetsTest {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{");
    private static final Pattern LOOKED_UP = Pattern.compile("(?<![\\w-])(-bsc-[a-z0-9-]+)");

    @Test
    void tokensComeFirstSoThatAThemeChangeReplacesOneEntry() {
        List<String> night = Stylesheets.of(Theme.NIGHT, TextSize.USUAL);
        List<String> day = Stylesheets.of(Theme.DAY, TextSize.USUAL);
        assertThat(night.getFirst()).isEqualTo(Theme.NIGHT.tokens());
        assertThat(night.subList(1, night.size())).isEqualTo(day.subList(1, day.size()));
    }

    @Test
    void everyComponentFileIsListed() throws IOException, URISyntaxException {
        Path folder = Path.of(new URI(Sheets.components().getFirst())).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.toUri().toString()))
                    .containsExactlyInAnyOrderElementsOf(Sheets.components().stream()
                            .map(address -> Path.of(URI.create(address)).toUri().toString())
                            .toList());
        }
    }

    @Test
    void everyComponentFileIsRootedInTheClassItIsNamedFor() {
        for (String sheet : Sheets.components()) {
            String name = sheet.substring(sheet.lastIndexOf('/') + 1).replace(".css", "");
            assertThat(RULE.matcher(Sheets.read(sheet))
                            .results()
                            .map((MatchResult rule) -> rule.group(1).strip()))
                    .as(sheet)
                    .first()
                    .asString()
                    .contains("." + name);
        }
    }

    @Test
    void everyLookedUpNameIsDefinedSomewhere() {
        StringBuilder all = new StringBuilder();
        Stream.concat(Stream.of(Theme.NIGHT.tokens()), Sheets.parts().stream())
                .forEach(sheet -> all.append(Sheets.read(sheet)));
        List<String> used = LOOKED_UP
                .matcher(all)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(used).isNotEmpty().allSatisfy(name -> assertThat(all).containsPattern(name + "\\s*:"));
    }
}
