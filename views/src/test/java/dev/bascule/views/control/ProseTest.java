// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeout 5.0 s 09:40:48|5.0,09:40:48",
                "fra1 p95 of v14|",
                "INC-0412 closed|",
                "quorum 3/4, needs 3|3/4,3",
                "answers 198.51.100.20 now|198.51.100.20",
                "128,412 events|128,412",
                "DNS only, `ttl=60`|ttl=60",
                "now 14.6 %, falling|14.6",
                "lag `1.5 s`, `98.2 %` there|1.5,98.2"
            })
    void setsNumbersInMonoAndLeavesNamesAlone(String text, String digits) {
        List<String> expected = digits == null ? List.of() : List.of(digits.split(",(?!\\d{3} |\\d{3}$)"));
        assertThat(Prose.of(text).runs())
                .filteredOn(run -> run.kind() == Prose.Kind.DIGITS)
                .extracting(Prose.Run::text)
                .containsExactlyElementsOf(expected);
    }

    @Test
    void readsEmphasisAndForgetsItsMarksInPlainText() {
        Prose prose = Prose.of("about **one in three** clients");
        assertThat(prose.plain()).isEqualTo("about one in three clients");
        assertThat(prose.runs().get(1).kind()).isEqualTo(Prose.Kind.EMPHASIS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p95 5.00 s, 42 ms|p95 5.00 seconds, 42 milliseconds",
                "0.1 MB in 2 min|0.1 megabytes in 2 minutes",
                "99.992 %|99.992 percent",
                "0.5 MB/s|0.5 megabytes per second",
                "5 steps|5 steps"
            })
    void spellsUnitsOutForScreenReaders(String text, String spoken) {
        assertThat(SpokenUnits.spell(text)).isEqualTo(spoken);
    }
}
