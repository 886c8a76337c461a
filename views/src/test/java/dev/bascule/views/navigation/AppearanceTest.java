// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Density;
import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import dev.bascule.views.fixture.RememberedChoices;
import org.junit.jupiter.api.Test;

class AppearanceTest {
    private final RememberedChoices choices = new RememberedChoices();

    @Test
    void theFirstStartIsByNightAtTheUsualSize() {
        var first = new Appearance(choices);
        assertThat(first.theme().get()).isEqualTo(Theme.NIGHT);
        assertThat(first.textSize().get()).isEqualTo(TextSize.USUAL);
        assertThat(first.sound().get()).isTrue();
    }

    @Test
    void theNextStartLooksAsTheLastOneWasLeft() {
        var first = new Appearance(choices);
        first.theme().set(Theme.HIGH_CONTRAST);
        first.textSize().set(TextSize.LARGE);
        first.sound().set(false);
        var next = new Appearance(choices);
        assertThat(next.theme().get()).isEqualTo(Theme.HIGH_CONTRAST);
        assertThat(next.textSize().get()).isEqualTo(TextSize.LARGE);
        assertThat(next.sound().get()).isFalse();
        assertThat(next.notices().get()).isTrue();
    }

    @Test
    void rowsOfEveryTableFollowAndTheTableOfChecksMayDifferFromThem() {
        var first = new Appearance(choices);
        assertThat(first.checksDensity().get()).isEqualTo(Density.COMPACT);
        first.density().set(Density.COMFORTABLE);
        assertThat(first.checksDensity().get()).isEqualTo(Density.COMFORTABLE);
        first.checksDensity().set(Density.USUAL);
        first.motion().set(Motion.REDUCED);
        var next = new Appearance(choices);
        assertThat(next.density().get()).isEqualTo(Density.COMFORTABLE);
        assertThat(next.checksDensity().get()).isEqualTo(Density.USUAL);
        assertThat(next.motion().get()).isEqualTo(Motion.REDUCED);
    }

    @Test
    void aChoiceThatNobodyKnowsAnyMoreIsTheUsualOne() {
        choices.keep("theme", "sepia");
        choices.keep("text-size", "999");
        var next = new Appearance(choices);
        assertThat(next.theme().get()).isEqualTo(Theme.NIGHT);
        assertThat(next.textSize().get()).isEqualTo(TextSize.USUAL);
    }
}
