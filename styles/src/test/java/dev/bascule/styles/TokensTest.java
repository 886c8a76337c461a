// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9A-Fa-f]{3,8}\\b|\\b(?:rgba?|hsba?)\\(|:\\s*(?:white|black|red|green|blue|gray|grey|yellow|orange)\\b");
    private static final List<String> STATES =
            List.of("healthy", "degraded", "unhealthy", "unknown", "standby", "transition", "maintenance");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeDefinesTheSameNames(Theme theme) {
        assertThat(Sheets.tokens(theme).keySet())
                .containsExactlyElementsOf(Sheets.tokens(Theme.NIGHT).keySet());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void statesStayApartForEyesThatSeeColoursOtherwise(Theme theme) {
        Contrast colours = new Contrast(Sheets.tokens(theme));
        for (var eyes : ColourVision.values()) {
            for (var one : STATES) {
                for (var other : STATES.subList(STATES.indexOf(one) + 1, STATES.size())) {
                    assertThat(eyes.distance(colours.value(one), colours.value(other)))
                            .as("%s beside %s, %s", one, other, eyes)
                            .isGreaterThanOrEqualTo(9.5);
                }
            }
        }
    }

    @Test
    void highContrastReachesSevenToOneForTextAndShowsEveryEdge() {
        Contrast contrast = new Contrast(Sheets.tokens(Theme.HIGH_CONTRAST));
        for (String surface : List.of("bg-0", "bg-1", "bg-2", "bg-3", "bg-4")) {
            for (String text : List.of("fg-1", "fg-2", "fg-3")) {
                assertThat(contrast.of(text, surface))
                        .as("%s on %s", text, surface)
                        .isGreaterThanOrEqualTo(7);
            }
            for (String edge : List.of("line-1", "line-2", "line-3", "line-ctl")) {
                assertThat(contrast.of(edge, surface))
                        .as("%s on %s", edge, surface)
                        .isGreaterThanOrEqualTo(3);
            }
        }
        for (String state : STATES) {
            assertThat(contrast.onTint(state, state + "-t", "bg-2")).as(state).isGreaterThanOrEqualTo(7);
        }
    }

    @Test
    void nothingButTheTokenFilesHoldsAColour() {
        assertThat(Sheets.parts())
                .allSatisfy(
                        sheet -> assertThat(COLOUR.matcher(Sheets.read(sheet)).results())
                                .as(sheet)
                                .isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadableOnEverySurface(Theme theme) {
        Contrast contrast = new Contrast(Sheets.tokens(theme));
        for (String surface : List.of("bg-0", "bg-1", "bg-2", "bg-3", "bg-4", "bg-5")) {
            assertThat(contrast.of("fg-1", surface)).as("fg-1 on %s", surface).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast.of("fg-2", surface)).as("fg-2 on %s", surface).isGreaterThanOrEqualTo(4.5);
        }
        for (String surface : List.of("bg-0", "bg-1", "bg-2", "bg-3", "bg-4")) {
            assertThat(contrast.of("fg-3", surface)).as("fg-3 on %s", surface).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast.of("on-accent", "accent")).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void stateWordsAreReadableOnPanelsAndOnTheirOwnTint(Theme theme) {
        Contrast contrast = new Contrast(Sheets.tokens(theme));
        for (String state : STATES) {
            assertThat(contrast.of(state, "bg-2")).as("%s on a panel", state).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast.onTint(state, state + "-t", "bg-1"))
                    .as("%s on its tint", state)
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(contrast.of("fg-on", state))
                    .as("text on solid %s", state)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void focusRingAndFieldEdgesStandOut(Theme theme) {
        Contrast contrast = new Contrast(Sheets.tokens(theme));
        for (String surface : List.of("bg-0", "bg-1", "bg-2")) {
            assertThat(contrast.of("focus", surface)).as("focus on %s", surface).isGreaterThanOrEqualTo(3.0);
        }
        for (String inside : List.of("bg-0", "bg-2")) {
            assertThat(contrast.of("line-ctl", inside))
                    .as("field edge on %s", inside)
                    .isGreaterThanOrEqualTo(3.0);
        }
    }
}
