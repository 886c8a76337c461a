// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.Keyboard;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From lane to lane to a site that could take over, and from there to the wizard, with the keyboard alone.
class TiersJourneyTest extends FxTest {
    private final LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);
    private final Navigator navigator = new Navigator(Destination.of(Area.TIERS));
    private final TiersScreen screen =
            onFx(() -> new TiersScreen(fixture.client(), fixture.live(), Runnable::run, navigator));
    private final Stage stage = show(Theme.NIGHT, onFx(() -> new StackPane(screen.node())), 1280, 800);
    private final Keyboard keyboard = new Keyboard(stage.getScene());

    @BeforeEach
    void open() {
        fixture.client().recorded(Journals.moved());
        runOnFx(() -> screen.opened(Destination.of(Area.TIERS)));
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

    private String focused() {
        return onFx(() -> stage.getScene().getFocusOwner().getId());
    }

    private boolean isShown(String selector) {
        return onFx(() -> keyboard.find(selector).isVisible());
    }

    @Test
    void theFirstSiteHasTheFocusAtOnce() {
        runOnFx(() -> {
            var opened = new TiersScreen(fixture.client(), fixture.live(), Runnable::run, navigator);
            var scene = scene(Theme.NIGHT, new StackPane(opened.node()), 1280, 800);
            opened.opened(Destination.of(Area.TIERS));
            assertThat(scene.getFocusOwner().getId()).isEqualTo("site-fra1");
            opened.closed();
        });
    }

    @Test
    void walksToASiteLooksAtItComparesItAndPlansTheMove() {
        strike(KeyCode.RIGHT);
        assertThat(focused()).isEqualTo("site-fra1");
        strike(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(focused()).isEqualTo("site-lon1");

        strike(KeyCode.ENTER);
        assertThat(isShown("#tiers-topology")).isTrue();
        assertThat(focused()).as("the card keeps the focus").isEqualTo("site-lon1");
        strike(KeyCode.UP);
        assertThat(onFx(() -> fixture.client().rehearsed())).hasSize(2);

        strike(KeyCode.ESCAPE);
        assertThat(isShown("#tiers-compare")).isTrue();
        strike(KeyCode.C);
        assertThat(onFx(() -> keyboard.find("#tiers-left").getAccessibleText())).isEqualTo("Compare ams3");
        strike(KeyCode.ESCAPE, KeyCode.DOWN, KeyCode.F);
        assertThat(onFx(navigator::current)).isEqualTo(new Destination(Area.FAILOVER, "fail-over", "genesis/lon1"));
    }

    @Test
    void saysWhatADashOnACardMeans() {
        assertThat(isShown("#tiers-unmeasured")).isTrue();
        assertThat(onFx(() -> keyboard.find("#site-lon1").getAccessibleText())).contains("Divergence not measured");
    }

    @Test
    void keepsTheFocusWhileValuesChange() {
        strike(KeyCode.RIGHT, KeyCode.RIGHT);
        runOnFx(() -> fixture.become(Situation.FAILED_OVER));
        assertThat(focused()).isEqualTo("site-ams3");
        assertThat(onFx(() -> keyboard.find("#site-ams3").getAccessibleText()))
                .startsWith("ams3, HEALTHY, HOT, ACTIVE");
    }
}
