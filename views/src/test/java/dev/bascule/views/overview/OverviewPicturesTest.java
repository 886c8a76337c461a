// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.readiness.Readiness;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.panel.HealthTile;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.Readinesses;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewPicturesTest extends FxTest {
    private LiveFixture fixture = new LiveFixture(Situation.CALM);
    private Optional<Readiness> judged = Optional.empty();
    private final Navigator navigator = new Navigator(Destination.of(Area.OVERVIEW));

    private Scene open(Situation situation, Theme theme, double width, double height) {
        return onFx(() -> {
            fixture = new LiveFixture(situation);
            judged.ifPresent(fixture.client()::assesses);
            var screen =
                    new OverviewScreen(fixture.client(), fixture.live(), Runnable::run, fixture.orders(), navigator);
            screen.opened(Destination.of(Area.OVERVIEW));
            var scene = scene(theme, new StackPane(screen.node()), width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    private static Node page(Scene scene) {
        return scene.getRoot().getChildrenUnmodifiable().getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void showsEverySituationInBothThemesAndNamesEveryStop(Situation situation) {
        for (var theme : Theme.values()) {
            var scene = open(situation, theme, 1440, 928);
            snapshot(scene, "overview-" + situation.name().toLowerCase(Locale.ROOT) + "-" + theme.code());
            assertThat(onFx(() -> Reach.unnamed(page(scene)))).isEmpty();
        }
    }

    @Test
    void whatWouldBlockAMoveIsInSightBeforeAnyButtonAndOnlyThen() {
        for (var isBlocked : List.of(true, false)) {
            var next = onFx(() -> new LiveFixture(Situation.CALM)
                    .live()
                    .picture()
                    .orElseThrow()
                    .ranking()
                    .getFirst()
                    .site());
            var standing = isBlocked ? RuleResult.Standing.FAIL : RuleResult.Standing.WARN;
            var rule = new RuleResult(Rule.REPLICATION_LAG, standing, "9.1 s, limit 5 s");
            judged = Optional.of(Readinesses.judged(Situation.CALM, Map.of(next, List.of(rule))));
            var scene = open(Situation.CALM, Theme.NIGHT, 1440, 928);
            snapshot(scene, "overview-interlocks-" + isBlocked);
            var panel = onFx(() -> scene.getRoot().lookup(".interlock-panel"));
            assertThat(panel.isVisible()).isEqualTo(isBlocked);
        }
    }

    @ParameterizedTest
    @CsvSource({"1232, 728, 3", "1440, 928, 5", "1760, 1008, 5"})
    void foldsColumnsAwayInsteadOfClippingThem(double width, double height, int columns) {
        var scene = open(Situation.COUNTDOWN, Theme.NIGHT, width, height);
        snapshot(scene, "overview-size-" + (int) width);
        var visible = Reach.all(page(scene)).stream()
                .filter(HealthTile.class::isInstance)
                .filter(Node::isVisible)
                .toList();
        assertThat(visible).hasSize(columns * 4);
        assertThat(visible).allMatch(t -> t.localToScene(t.getLayoutBounds()).getMaxX() <= width - 16 - 452);
    }

    @Test
    void holdsByASingleKeyButFailsOverByNone() {
        var scene = open(Situation.COUNTDOWN, Theme.NIGHT, 1440, 928);
        runOnFx(() -> Reach.press(page(scene), KeyCode.H, false));
        assertThat(fixture.client().sent()).singleElement().isInstanceOf(Command.Hold.class);
        runOnFx(() -> {
            for (var code : KeyCode.values()) {
                // S asks for a reason first, in a popover that needs a window.
                if (code != KeyCode.H && code != KeyCode.A && code != KeyCode.S) {
                    Reach.press(page(scene), code, false);
                }
            }
        });
        assertThat(fixture.client().sent()).hasSize(1);
        assertThat(navigator.current().area()).isEqualTo(Area.OVERVIEW);
    }

    @Test
    void acknowledgesByItsKey() {
        var scene = open(Situation.COUNTDOWN, Theme.NIGHT, 1440, 928);
        runOnFx(() -> Reach.press(page(scene), KeyCode.A, false));
        assertThat(fixture.client().sent()).singleElement().isInstanceOf(Command.Acknowledge.class);
    }

    @Test
    void countsDownWithTheEnginesClockAndKeepsItsNodes() {
        var scene = open(Situation.COUNTDOWN, Theme.NIGHT, 1440, 928);
        var before = onFx(() -> page(scene).lookup(".countdown-digits"));
        runOnFx(() -> fixture.pass(5));
        var after = onFx(() -> page(scene).lookup(".countdown-digits"));
        assertThat(after).isSameAs(before);
        assertThat(after.getAccessibleText()).isEqualTo("Automatic failover to ams3 in 00:07");
    }
}
