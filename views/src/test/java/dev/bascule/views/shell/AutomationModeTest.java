// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.navigation.Screens;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class AutomationModeTest extends FxTest {
    private final FxRobot robot = new FxRobot();
    private ShellFixture fixture;
    private Stage window;

    @BeforeEach
    void openWindow() {
        fixture = onFx(() -> new ShellFixture(Theme.NIGHT, new Screens()));
        window = show(Theme.NIGHT, fixture.shell.root(), 1400, 900);
    }

    @AfterEach
    void closeWindow() {
        runOnFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Test
    void asksForAReasonBeforeItChangesTheMode() {
        robot.clickOn(segment("DISARMED"));
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked).as("no reason yet").isEmpty();
        robot.write("market is closed");
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked).containsExactly("DISARMED: market is closed");
    }

    @Test
    void keepsTheModeUntilTheModelSaysOtherwise() {
        robot.clickOn(segment("APPROVAL"));
        assertThat(onFx(segment("ARMED")::isSelected)).isTrue();
        runOnFx(() -> fixture.model.automation().set(Automation.APPROVAL));
        assertThat(onFx(segment("APPROVAL")::isSelected)).isTrue();
    }

    @Test
    void leavesEverythingAsItIsOnEscape() {
        robot.clickOn(segment("DISARMED"));
        robot.write("oops");
        robot.type(KeyCode.ESCAPE);
        assertThat(fixture.asked).isEmpty();
        assertThat(onFx(() -> Window.getWindows().size())).isEqualTo(1);
    }

    @Test
    void dressesThePopoverLikeTheWindow() {
        robot.clickOn(segment("DISARMED"));
        Window popover = onFx(() -> Window.getWindows().getLast());
        snapshot(popover.getScene(), "mode-popover");
        assertThat(onFx(() -> popover.getScene().getStylesheets())).isNotEmpty();
    }

    private ToggleButton segment(String word) {
        return onFx(() -> window.getScene().getRoot().lookupAll(".segmented > .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(word))
                .findFirst()
                .orElseThrow());
    }
}
