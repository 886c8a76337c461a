// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class ScreensTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Screens screens = new Screens().with(Area.TIMELINE, Page::new).with(Area.OVERVIEW, Page::new);

    @Test
    void namesItsAreasInTheOrderOfTheRailWithoutMakingAny() {
        assertThat(screens.areas()).containsExactly(Area.OVERVIEW, Area.TIMELINE);
        assertThat(screens.has(Area.TIMELINE)).isTrue();
        assertThat(made).hasValue(0);
    }

    @Test
    void makesAScreenWhenItIsFirstWantedAndKeepsIt() {
        var first = screens.of(Area.TIMELINE);
        assertThat(screens.of(Area.TIMELINE)).isPresent().isEqualTo(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void hasNothingToShowForAnAreaWithoutAScreen() {
        assertThat(screens.of(Area.CHECKS)).isEmpty();
        assertThat(screens.has(Area.CHECKS)).isFalse();
    }

    private final class Page implements Screen {
        Page() {
            made.incrementAndGet();
        }

        @Override
        public Node node() {
            return new Group();
        }

        @Override
        public void opened(Destination destination) {}

        @Override
        public void closed() {}
    }
}
