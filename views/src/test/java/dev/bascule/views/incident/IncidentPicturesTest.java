// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentPicturesTest extends FxTest {
    @ParameterizedTest
    @EnumSource
    void looksAsDesigned(Theme theme) {
        picture(new LiveFixture(Situation.FAILED_OVER), theme, "incident-failed_over-");
        picture(new LiveFixture(Situation.COUNTDOWN), theme, "incident-countdown-");
    }

    @ParameterizedTest
    @EnumSource
    void saysGoodNewsWhenThereIsNone(Theme theme) {
        var fixture = new LiveFixture(Situation.CALM);
        fixture.client().knows(List.of());
        picture(fixture, theme, "incident-none-");
    }

    private static void picture(LiveFixture fixture, Theme theme, String name) {
        var scene = onFx(() -> {
            var screen = new IncidentScreen(
                    fixture.live(), fixture.client(), fixture.ask(), fixture.orders(), (_, _) -> {});
            screen.opened(Destination.of(Area.INCIDENTS));
            return scene(theme, new StackPane((Parent) screen.node()), 1440, 928);
        });
        snapshot(scene, name + theme.code());
    }
}
