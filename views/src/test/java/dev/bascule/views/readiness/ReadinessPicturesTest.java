// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.readiness.Readiness;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Fit;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.Readinesses;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessPicturesTest extends FxTest {
    private final LiveFixture fixture = new LiveFixture(Situation.CALM);

    private Scene open(Readiness readiness, Theme theme, String page, String site, double width, double height) {
        fixture.client().assesses(readiness);
        return onFx(() -> {
            var screen = new ReadinessScreen(
                    fixture.client(), fixture.live(), Runnable::run, new Navigator(Destination.of(Area.READINESS)));
            screen.opened(Destination.about(Area.READINESS, site).in(page));
            var scene = scene(theme, new StackPane(screen.node()), width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    private static Node page(Scene scene) {
        return scene.getRoot().getChildrenUnmodifiable().getFirst();
    }

    private static void fits(Scene scene, String name) {
        snapshot(scene, name);
        assertThat(onFx(() -> Fit.problems(page(scene)))).isEmpty();
        assertThat(onFx(() -> Reach.unnamed(page(scene)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "proofs, ams3, 1232, 728, NIGHT",
        "proofs, lon1, 1440, 928, DAY",
        "drills, ams3, 1232, 728, DAY",
        "diagnose, ams3, 1232, 728, NIGHT",
        "diagnose, ams3, 1760, 1008, DAY"
    })
    void everyPageFitsTheWindow(String shown, String site, double width, double height, Theme theme) {
        var scene = open(Readinesses.of(Situation.CALM), theme, shown, site, width, height);
        fits(scene, "readiness-" + shown + "-" + (int) width + "-" + theme.code());
    }

    @Test
    void whatIsInTheWayIsReadOutWithItsReason() {
        var scene = open(Readinesses.of(Situation.CALM), Theme.NIGHT, "proofs", "lon1", 1440, 928);
        assertThat(onFx(() -> Reach.all(page(scene)).stream()
                        .map(Node::getAccessibleText)
                        .filter(t -> t != null && t.startsWith("Rule not met: No freeze window"))
                        .toList()))
                .contains("Rule not met: No freeze window, weekly close until 18:00");
    }

    @Test
    void nothingProvenLooksLikeNothingProven() {
        var scene = open(Readinesses.unproven(Situation.UNMEASURED), Theme.NIGHT, "proofs", "sgp1", 1232, 728);
        fits(scene, "readiness-unproven-night");
    }
}
