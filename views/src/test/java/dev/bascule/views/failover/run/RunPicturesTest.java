// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.FakeDesk;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunPicturesTest extends FxTest {
    @ParameterizedTest
    @EnumSource
    void everyStateOfARunLooksAsDesigned(Runs run) {
        for (var theme : Theme.values()) {
            var name = ("execute-" + run + "-" + theme.code()).toLowerCase(Locale.ROOT);
            snapshot(onFx(() -> scene(theme, page(run), 1440, 928)), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsASmallWindow(Theme theme) {
        snapshot(onFx(() -> scene(theme, page(Runs.RUNNING), 1232, 728)), "execute-small-" + theme.code());
    }

    private static Parent page(Runs run) {
        var fixture = new LiveFixture(Situation.FAILING_OVER);
        fixture.show(run.snapshot());
        var desk = new FakeDesk();
        var screen = new ExecutionScreen(
                fixture.client(), fixture.live(), Runnable::run, new Navigator(Destination.of(Area.OVERVIEW)), desk);
        screen.opened(Destination.about(Area.EXECUTION, "genesis"));
        return new StackPane((Parent) screen.node(), desk.layer());
    }
}
