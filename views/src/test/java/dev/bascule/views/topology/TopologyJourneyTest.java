// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.Keyboard;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.topology.scrub.Mode;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From clients to the failing service, into the past and back to the present, with the keyboard alone.
class TopologyJourneyTest extends FxTest {
    private final LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);
    private final Navigator navigator = new Navigator(Destination.of(Area.TOPOLOGY));
    private final TopologyScreen screen = onFx(
            () -> new TopologyScreen(fixture.live(), fixture.client(), fixture.ask(), fixture.orders(), navigator));
    private final Stage stage = show(Theme.NIGHT, onFx(() -> new StackPane(screen.node())), 1280, 800);
    private final Keyboard keyboard = new Keyboard(stage.getScene());

    @BeforeEach
    void open() {
        fixture.client().recorded(Journals.night());
        runOnFx(() -> screen.opened(Destination.of(Area.TOPOLOGY)));
    }

    @AfterEach
    void close() {
        runOnFx(() -> {
            screen.closed();
            stage.close();
        });
    }

    private void strike(KeyCode... codes) {
        runOnFx(() -> List.of(codes).forEach(keyboard::strike));
    }

    private Optional<String> selected() {
        return onFx(() -> screen.model().selectedProperty().get());
    }

    @Test
    void walksAlongTheActivePathAndProbesWhatFails() {
        strike(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(selected()).isPresent();
        runOnFx(() -> screen.model().selectedProperty().set(Optional.of("fra1/edge")));
        strike(KeyCode.RIGHT);
        assertThat(selected()).contains("fra1/api");
        assertThat(onFx(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("node-fra1-api");
        strike(KeyCode.P);
        assertThat(fixture.client().sent())
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Command.ProbeNow.class, c -> assertThat(c.check()).contains("fra1/api"));
    }

    @Test
    void findsANodeByItsName() {
        strike(KeyCode.SLASH);
        runOnFx(() -> keyboard.type("#topology-find", "redis"));
        assertThat(selected()).contains("fra1/redis");
        strike(KeyCode.ENTER);
        assertThat(selected()).contains("ams3/redis");
    }

    @Test
    void goesBackInTimeChangeByChangeAndReturns() {
        strike(KeyCode.S, KeyCode.LEFT);
        assertThat(onFx(() -> screen.model().modeProperty().get())).isEqualTo(new Mode.Past(Moments.at("09:40:49")));
        strike(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(onFx(() -> screen.model().moment())).isEqualTo(Moments.at("09:40:37"));
        assertThat(onFx(() -> keyboard.find("#node-fra1-api").getAccessibleText()))
                .startsWith("fra1/api, HEALTHY");
        assertThat(onFx(() -> keyboard.find(".strip").getAccessibleText())).contains("As the journal tells it for");
        strike(KeyCode.L);
        assertThat(onFx(() -> screen.model().modeProperty().get())).isEqualTo(new Mode.Live());
        assertThat(onFx(() -> keyboard.find("#node-fra1-api").getAccessibleText()))
                .startsWith("fra1/api, UNHEALTHY");
    }

    @Test
    void readsEarlierStretchesAndComesBackAtTheirEnd() {
        strike(KeyCode.S, KeyCode.PAGE_UP);
        assertThat(onFx(() -> screen.model().moment())).isEqualTo(Moments.at("09:11:06"));
        strike(KeyCode.PAGE_DOWN);
        assertThat(onFx(() -> screen.model().modeProperty().get())).isEqualTo(new Mode.Live());
    }

    @Test
    void holdsTheViewWhilePausedAndCountsWhatIsNewer() {
        runOnFx(() -> {
            screen.model().togglePause();
            fixture.become(Situation.FAILED_OVER);
        });
        assertThat(onFx(() -> screen.model().known().orElseThrow().at())).isEqualTo(Moments.COUNTDOWN);
        assertThat(onFx(() -> screen.model().newer())).isPositive();
        runOnFx(() -> screen.model().togglePause());
        assertThat(onFx(() -> screen.model().known().orElseThrow().at())).isEqualTo(Moments.AFTERWARDS);
    }

    @Test
    void zoomsFitsAndClosesTheInspector() {
        var before = onFx(
                () -> keyboard.find(".topology-toolbar .action-button.usual").getAccessibleText());
        strike(KeyCode.RIGHT, KeyCode.PLUS, KeyCode.DIGIT0, KeyCode.F);
        assertThat(before).isEqualTo("Zoom to 100 percent (0)");
        strike(KeyCode.ESCAPE);
        assertThat(onFx(() -> keyboard.find(".node-inspector").isVisible())).isFalse();
        strike(KeyCode.ENTER);
        assertThat(onFx(() -> keyboard.find(".node-inspector").isVisible())).isTrue();
    }
}
