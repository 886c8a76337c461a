// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelinePicturesTest extends FxTest {
    @ParameterizedTest
    @EnumSource
    void looksAsDesigned(Theme theme) {
        var scene = onFx(() -> {
            var fixture = new LiveFixture(Situation.FAILED_OVER);
            var screen = new TimelineScreen(
                    fixture.live(), fixture.client(), fixture.ask(), fixture.orders(), (_, _) -> {});
            screen.opened(Destination.about(Area.TIMELINE, "fra1"));
            return scene(theme, new StackPane((Parent) screen.node()), 1440, 928);
        });
        snapshot(scene, "timeline-failed_over-" + theme.code());
    }
}
