// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.health.Health;
import dev.bascule.incident.Tone;
import dev.bascule.views.control.Mark;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"PT0S,00:00", "PT38S,00:38", "PT12M8S,12:08", "PT1H2M3S,1:02:03", "PT26H35M,1 d 02:35", "PT-5S,00:00"})
    void writesDurations(Duration duration, String text) {
        assertThat(Figures.span(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT12S,00:12", "PT11.2S,00:12", "PT0.001S,00:01", "PT0S,00:00", "PT-3S,00:00"})
    void countsDownToNow(Duration left, String text) {
        assertThat(Figures.remaining(left)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT0.0008S,0.8 ms", "PT0.0442S,44 ms", "PT1.24S,1.24 s", "PT5S,5.00 s"})
    void writesResponseTimes(Duration took, String text) {
        assertThat(Figures.latency(took).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT0.042S,42 ms", "PT0.9S,0.9 s", "PT4.2S,4.2 s"})
    void writesLags(Duration behind, String text) {
        assertThat(Figures.lag(behind).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT600H,25 d", "PT22H,22 h", "PT5M,5 min", "PT12S,12 s"})
    void writesAges(Duration age, String text) {
        assertThat(Figures.age(age)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT10S,10 s", "PT5M,5 min", "PT0.5S,500 ms", "PT90S,90 s"})
    void writesSettings(Duration duration, String text) {
        assertThat(Figures.setting(duration)).isEqualTo(text);
    }

    @Test
    void separatesThousandsFromFiveDigits() {
        assertThat(Figures.count(4096)).isEqualTo("4096");
        assertThat(Figures.count(128_412)).isEqualTo("128,412");
    }

    @Test
    void namesTheDayOnlyWhenItIsAnother() {
        var now = Instant.parse("2026-03-13T14:06:20Z");
        assertThat(Figures.timeOrDay(now.minusSeconds(60), now)).isEqualTo("14:05:20");
        assertThat(Figures.timeOrDay(Instant.parse("2026-03-12T11:36:00Z"), now))
                .isEqualTo("12 Mar 11:36");
    }

    @Test
    void showsADashForWhatWasNotMeasured() {
        assertThat(Figure.NONE.text()).isEqualTo("–");
    }

    @ParameterizedTest
    @EnumSource
    void marksHealthByTheSameWord(Health health) {
        assertThat(Marks.of(health).word()).isEqualTo(health.name());
    }

    @Test
    void givesNoMarkToWhatHasNoState() {
        assertThat(Marks.of(Tone.NEUTRAL)).isNull();
        assertThat(Marks.of(Tone.TRANSITION)).isEqualTo(Mark.TRANSITION);
    }
}
