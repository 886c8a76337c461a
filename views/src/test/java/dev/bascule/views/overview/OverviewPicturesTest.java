// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewPicturesTest extends FxTest {
    @ParameterizedTest
    @EnumSource
    void looksAsDesigned(Situation situation) {
        for (var theme : Theme.values()) {
            var scene = onFx(() -> {
                var fixture = new LiveFixture(situation);
                var screen = new OverviewScreen(
                        fixture.live(), fixture.orders(), new Navigator(Destination.of(Area.OVERVIEW)));
                screen.opened(Destination.of(Area.OVERVIEW));
                return scene(theme, new StackPane((Parent) screen.node()), 1440, 928);
            });
            snapshot(scene, "overview-" + situation.name().toLowerCase(java.util.Locale.ROOT) + "-" + theme.code());
        }
    }
}
