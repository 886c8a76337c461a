// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.checks.sheet.Line;
import dev.bascule.views.fixture.Keyboard;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.ManyChecks;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the list to the failing check, its reasons, and a mute with reason and owner, with the keyboard alone.
class ChecksJourneyTest extends FxTest {
    private static final String API = "fra1/api GET /v1/health";

    private final LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);
    private final ChecksScreen screen = onFx(() -> new ChecksScreen(
            fixture.live(),
            fixture.client(),
            fixture.ask(),
            fixture.orders(),
            new Appearance(new RememberedChoices()),
            new Navigator(Destination.of(Area.CHECKS))));
    private final Stage stage = show(Theme.NIGHT, onFx(() -> new StackPane(screen.node())), 1280, 800);
    private final Keyboard keyboard = new Keyboard(stage.getScene());

    @BeforeEach
    void open() {
        runOnFx(() -> {
            fixture.show(ManyChecks.night());
            screen.opened(Destination.of(Area.CHECKS));
            keyboard.find("#checks-list");
        });
    }

    @AfterEach
    void close() {
        runOnFx(() -> {
            screen.closed();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    private void strike(KeyCode... codes) {
        runOnFx(() -> List.of(codes).forEach(keyboard::strike));
    }

    private String drawer() {
        return onFx(() -> keyboard.find(".check-drawer").isVisible()
                ? keyboard.find(".check-drawer").getAccessibleText()
                : "");
    }

    @Test
    void findsTheFailingCheckReadsWhyProbesAndMutesIt() {
        strike(KeyCode.SLASH);
        runOnFx(() -> keyboard.type("#checks-find", "health"));
        strike(KeyCode.DOWN, KeyCode.J, KeyCode.J, KeyCode.ENTER);
        assertThat(drawer()).startsWith(API + ", UNHEALTHY, 3 of 4 checkers say UNHEALTHY");
        strike(KeyCode.P, KeyCode.M);
        runOnFx(() -> {
            var popover = new Keyboard(Window.getWindows().getLast().getScene());
            var reason = (TextField) popover.find("#checks-mute-reason");
            Event.fireEvent(
                    reason, new KeyEvent(KeyEvent.KEY_TYPED, "m", "m", KeyCode.UNDEFINED, false, false, false, false));
            assertThat(reason.getText())
                    .as("the key that opened it writes nothing")
                    .isEmpty();
            popover.type("#checks-mute-reason", "new version");
            ((TextField) popover.find("#checks-mute-owner")).setText("db-team");
            popover.strike(KeyCode.ENTER);
        });
        assertThat(fixture.client().sent())
                .hasSize(2)
                .satisfies(sent -> assertThat(sent.getFirst()).isInstanceOf(Command.ProbeNow.class))
                .last()
                .isInstanceOfSatisfying(Command.Mute.class, m -> {
                    assertThat(m.check().label()).isEqualTo(API);
                    assertThat(m.owner()).isEqualTo("db-team");
                    assertThat(m.reason()).isEqualTo("new version");
                });
        strike(KeyCode.A);
        assertThat(fixture.client().sent().getLast()).isInstanceOf(Command.Acknowledge.class);
        strike(KeyCode.ESCAPE);
        assertThat(drawer()).isEmpty();
    }

    @Test
    void foldsGroupsAndKeepsTheLineWhileValuesChange() {
        var all = onFx(() -> screen.model().sheetProperty().get().lines().size());
        strike(KeyCode.SPACE);
        assertThat(onFx(() -> screen.model().sheetProperty().get().lines())).hasSize(all - 8);
        strike(KeyCode.RIGHT);
        assertThat(onFx(() -> screen.model().sheetProperty().get().lines())).hasSize(all);
        strike(KeyCode.J, KeyCode.J, KeyCode.K);
        var line = onFx(() -> screen.model().selectedProperty().get());
        assertThat(line).contains(new Line.Row(ManyChecks.id("fra1", "edge GET /healthz")));
        runOnFx(() -> {
            fixture.show(ManyChecks.night());
            fixture.pass(1);
        });
        assertThat(onFx(() -> screen.model().selectedProperty().get())).isEqualTo(line);
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("checks-list");
    }
}
