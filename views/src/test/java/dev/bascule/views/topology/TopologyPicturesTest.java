// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopologyPicturesTest extends FxTest {
    private LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);

    private TopologyScreen screen() {
        var navigator = new Navigator(Destination.of(Area.TOPOLOGY));
        return new TopologyScreen(fixture.live(), fixture.client(), fixture.ask(), fixture.orders(), navigator);
    }

    private Scene open(Theme theme, String subject, double width, double height) {
        fixture.client().recorded(Journals.night());
        return onFx(() -> {
            var screen = screen();
            screen.opened(Destination.about(Area.TOPOLOGY, subject));
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
    void showsTheOutageInBothThemesAndNamesEveryStop(Theme theme) {
        var scene = open(theme, "fra1/api", 1440, 928);
        snapshot(scene, "topology-outage-" + theme.code());
        assertThat(onFx(() -> Reach.unnamed(page(scene)))).isEmpty();
        assertThat(onFx(() -> page(scene).lookup("#node-fra1-api").getAccessibleText()))
                .isEqualTo("fra1/api, UNHEALTHY, 5.00 s · 3/3");
    }

    @ParameterizedTest
    @CsvSource({"1232, 728", "1760, 1008"})
    void fitsTheWindow(double width, double height) {
        snapshot(open(Theme.NIGHT, "exchange", width, height), "topology-size-" + (int) width);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALM", "FAILING_OVER", "FAILED_OVER", "UNMEASURED"})
    void showsEverySituation(Situation situation) {
        fixture = new LiveFixture(situation);
        snapshot(
                open(Theme.NIGHT, "", 1440, 928), "topology-" + situation.name().toLowerCase(Locale.ROOT));
    }

    private Scene atTheMoment() {
        return onFx(() -> {
            var screen = screen();
            screen.opened(Destination.about(Area.TOPOLOGY, "fra1/api"));
            screen.model().to(Moments.at("09:40:40"));
            return scene(Theme.NIGHT, new StackPane(screen.node()), 1440, 928);
        });
    }

    @Test
    void showsAMomentOfTheJournalWithoutFigures() {
        fixture.client().recorded(Journals.night());
        var scene = atTheMoment();
        snapshot(scene, "topology-past-night");
        assertThat(onFx(() -> page(scene).lookup("#node-fra1-api").getAccessibleText()))
                .isEqualTo("fra1/api, HEALTHY, –");
        assertThat(onFx(() -> page(scene).lookup("#node-fra1-db").getAccessibleText()))
                .isEqualTo("fra1/db, DEGRADED, – · writer");
        assertThat(onFx(() -> ((Button) page(scene).lookup("#topology-probe")).getAccessibleHelp()))
                .contains("past cannot be probed");
    }

    @Test
    void neverShowsThePresentForAMomentOfWhichNothingIsKnown() {
        fixture.client().recorded(List.of());
        var scene = atTheMoment();
        snapshot(scene, "topology-unknown-night");
        assertThat(onFx(() -> Optional.ofNullable(page(scene).lookup("#node-fra1-api"))))
                .isEmpty();
        assertThat(onFx(() -> page(scene).lookup(".notice"))).isNotNull();
    }

    @Test
    void saysThatNothingIsConfigured() {
        var none = fixture.client().snapshot();
        fixture.show(new Snapshot(none.at(), none.standing(), List.of(), 0, "", List.of()));
        snapshot(open(Theme.NIGHT, "", 1440, 928), "topology-empty-night");
    }

    @Test
    void saysThatThePastIsNotAtHand() {
        fixture.client().fails("The store is locked by another process.");
        var scene = open(Theme.NIGHT, "", 1440, 928);
        assertThat(onFx(() -> page(scene).lookup(".strip").getAccessibleText()))
                .contains("The past is not at hand: The store is locked");
        snapshot(scene, "topology-no-past-night");
    }
}
