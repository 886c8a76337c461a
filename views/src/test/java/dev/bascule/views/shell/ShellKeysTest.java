// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.navigation.Screens;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ShellKeysTest extends FxTest {
    private final FxRobot robot = new FxRobot();
    private ShellFixture fixture;
    private Stage window;

    @BeforeEach
    void openWindow() {
        fixture = onFx(() -> new ShellFixture(Theme.NIGHT, new Screens()));
        window = show(Theme.NIGHT, fixture.shell.root(), 1400, 900);
        runOnFx(() -> fixture.shell.root().requestFocus());
    }

    @AfterEach
    void closeWindow() {
        runOnFx(window::close);
    }

    @Test
    void goesToAScreenByChordAndByItsPlace() {
        robot.type(KeyCode.G, KeyCode.C);
        assertThat(fixture.navigator.current().area()).isEqualTo(Area.CHECKS);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(fixture.navigator.current().area()).isEqualTo(Area.TOPOLOGY);
    }

    @Test
    void goesBackAndForthThroughHistory() {
        robot.type(KeyCode.G, KeyCode.D);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(fixture.navigator.current().area()).isEqualTo(Area.OVERVIEW);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(fixture.navigator.current().area()).isEqualTo(Area.DNS);
    }

    @Test
    void filtersThePaletteAndRunsTheChosenEntryOnEnter() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("hold");
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked).containsExactly("hold");
        assertThat(fixture.navigator.current().area()).isEqualTo(Area.OVERVIEW);
    }

    @Test
    void movesThroughThePaletteWithTheArrows() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("fail");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(fixture.asked).containsExactly("hold");
    }

    @Test
    void leavesLettersAloneWhileSomeoneTypes() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("gc[");
        assertThat(fixture.navigator.current().area()).isEqualTo(Area.OVERVIEW);
        robot.type(KeyCode.ESCAPE);
        assertThat(fixture.asked).isEmpty();
    }

    @Test
    void turnsNightIntoDayAndRemembersIt() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        Scene scene = window.getScene();
        assertThat(onFx(() -> scene.getStylesheets().getFirst())).endsWith("tokens/day.css");
        assertThat(fixture.asked).containsExactly("theme day");
    }

    @Test
    void opensAndClosesTheCardOfAllKeys() {
        robot.type(KeyCode.F1);
        assertThat(onFx(() -> window.getScene().getRoot().lookup(".key-map"))).isNotNull();
        robot.type(KeyCode.ESCAPE);
        assertThat(onFx(() -> window.getScene().getRoot().lookup(".key-map"))).isNull();
    }

    @Test
    void movesTheFocusFromPaneToPane() {
        robot.type(KeyCode.F6);
        assertThat(onFx(() -> window.getScene().getFocusOwner())).isInstanceOf(DeploymentSwitcher.class);
        robot.type(KeyCode.F6);
        assertThat(onFx(() -> window.getScene().getFocusOwner())).isInstanceOf(RailItem.class);
    }

    @Test
    void givesTheFirstScreenTheFocusAndItsKeysFromTheRailToo() {
        List<KeyCode> heard = new ArrayList<>();
        StackPane page = new StackPane();
        page.setFocusTraversable(true);
        page.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> heard.add(pressed.getCode()));
        ShellFixture other =
                onFx(() -> new ShellFixture(Theme.NIGHT, new Screens().with(Area.OVERVIEW, () -> new OnePage(page))));
        Stage shown = show(Theme.NIGHT, other.shell.root(), 1280, 800);
        try {
            assertThat(onFx(() -> shown.getScene().getFocusOwner())).isSameAs(page);
            robot.type(KeyCode.H);
            robot.type(KeyCode.F6, KeyCode.F6, KeyCode.H, KeyCode.DOWN);
            assertThat(heard).containsExactly(KeyCode.H, KeyCode.H);
        } finally {
            runOnFx(shown::close);
        }
    }

    @Test
    void asksForTheWall() {
        robot.type(KeyCode.F11);
        assertThat(fixture.asked).contains("wall");
    }

    private record OnePage(Node node) implements Screen {
        @Override
        public void opened(Destination destination) {}

        @Override
        public void closed() {}
    }
}
