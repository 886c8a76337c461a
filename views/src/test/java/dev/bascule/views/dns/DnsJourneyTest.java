// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Keyboard;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// A propagation check from the DNS page to its verdict and back, by keyboard.
class DnsJourneyTest extends FxTest {
    @Test
    void checksPropagationAndComesBack() {
        var fixture = new LiveFixture(Situation.FAILING_OVER);
        fixture.show(Runs.RUNNING.snapshot());
        var navigator = new Navigator(Destination.of(Area.DNS));
        var screen = onFx(() -> new DnsScreen(fixture.client(), fixture.live(), Runnable::run, navigator));
        var stage = show(Theme.NIGHT, onFx(() -> new StackPane(screen.node())), 1280, 800);
        runOnFx(() -> {
            navigator.currentProperty().subscribe(screen::opened);
            var keyboard = new Keyboard(stage.getScene());
            keyboard.strike(KeyCode.P);
            keyboard.press("#dns-check");
            ((TextField) keyboard.find("#check-expected")).clear();
            keyboard.type("#check-expected", "198.51.100.20");
            keyboard.press("#check-measure");
            assertThat(keyboard.find(".strip").getAccessibleText())
                    .startsWith("Every name server gives the expected values; 14 of 22 answering resolvers do");
            keyboard.strike(KeyCode.ESCAPE);
            assertThat(navigator.current()).isEqualTo(Destination.of(Area.DNS));
            Node table = keyboard.find(".resolver-panel");
            assertThat(table).isNotNull();
            stage.close();
        });
    }
}
