// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.KeyHelp;
import dev.bascule.views.navigation.Screen;
import dev.bascule.views.navigation.Screens;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(fixture.asked).containsExactly("hold");
    }

    @Test
    void asksForAReasonBeforeAnythingConsequential() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("start");
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked).as("asked first").isEmpty();
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked).as("no reason, nothing done").isEmpty();
        robot.write("the desk waits");
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked).containsExactly("start: the desk waits");
    }

    @Test
    void leavesEverythingAsItIsWhenTheReasonIsNotGiven() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("start");
        robot.type(KeyCode.ENTER, KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("hold");
        robot.type(KeyCode.ENTER);
        assertThat(fixture.asked).containsExactly("hold");
    }

    @Test
    void saysWhyAnActionCannotBeDoneAndDoesNotDoIt() {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("fail back");
        var row = onFx(() -> window.getScene().getRoot().lookup(".palette .entry"));
        assertThat(onFx(row::getAccessibleText)).isEqualTo("Fail back…, not available: genesis is at home");
        robot.type(KeyCode.ENTER);
        assertThat(onFx(() -> window.getScene().getRoot().lookup(".palette")))
                .as("still open")
                .isNotNull();
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
    void turnsNightIntoDay() {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        Scene scene = window.getScene();
        assertThat(onFx(() -> scene.getStylesheets().getFirst())).endsWith("tokens/day.css");
        assertThat(onFx(() -> fixture.appearance.theme().get())).isEqualTo(Theme.DAY);
    }

    @Test
    void opensAndClosesTheCardOfAllKeys() {
        robot.type(KeyCode.F1);
        assertThat(onFx(() -> window.getScene().getRoot().lookup(".key-map"))).isNotNull();
        robot.type(KeyCode.ESCAPE);
        assertThat(onFx(() -> window.getScene().getRoot().lookup(".key-map"))).isNull();
    }

    @Test
    void theCardOfAllKeysBeginsWithThoseOfThePage() {
        ShellFixture other = onFx(() ->
                new ShellFixture(Theme.NIGHT, new Screens().with(Area.OVERVIEW, () -> new OnePage(new StackPane()))));
        Stage stage = show(Theme.NIGHT, other.shell.root(), 1280, 800);
        runOnFx(() -> {
            other.shell.openKeyMap();
            other.shell.root().applyCss();
            other.shell.root().layout();
        });
        List<String> words = onFx(() -> stage.getScene().getRoot().lookupAll(".key-map .label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
        runOnFx(stage::close);
        assertThat(words).containsSubsequence("On this page, Overview", "Turn it", "Everywhere", "Go to");
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
        public List<KeyHelp> keys() {
            return List.of(KeyHelp.of("Turn it", "T"));
        }

        @Override
        public void opened(Destination destination) {}

        @Override
        public void closed() {}
    }
}
