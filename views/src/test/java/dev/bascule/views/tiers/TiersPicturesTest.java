// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Fit;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TiersPicturesTest extends FxTest {
    private LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);

    private Scene open(Theme theme, double width, double height, Consumer<TiersViewModel> then) {
        fixture.client().recorded(Journals.moved());
        return onFx(() -> {
            var screen = new TiersScreen(
                    fixture.client(), fixture.live(), Runnable::run, new Navigator(Destination.of(Area.TIERS)));
            screen.opened(Destination.about(Area.TIERS, "ams3"));
            then.accept(screen.model());
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
    @EnumSource
    void showsTheOutageInBothThemes(Theme theme) {
        var scene = open(theme, 1440, 928, _ -> {});
        fits(scene, "tiers-outage-" + theme.code());
        assertThat(onFx(() -> page(scene).lookup("#site-ams3").getAccessibleText()))
                .startsWith("ams3, HEALTHY, HOT, planned, rank 1, score 92 of 100")
                .contains("Lag, time 42 ms", "Lag, data not measured");
    }

    @ParameterizedTest
    @CsvSource({"1232, 728, NIGHT", "1232, 728, DAY", "1760, 1008, NIGHT"})
    void fitsTheWindow(double width, double height, Theme theme) {
        fits(open(theme, width, height, _ -> {}), "tiers-size-" + (int) width + "-" + theme.code());
    }

    @ParameterizedTest
    @CsvSource({"1440, 928, NIGHT", "1232, 728, DAY"})
    void looksAtOneSiteAndComparesTwo(double width, double height, Theme theme) {
        fits(open(theme, width, height, TiersViewModel::inspect), "tiers-inspector-" + (int) width);
        fits(open(theme, width, height, TiersViewModel::compare), "tiers-compare-" + (int) width);
    }

    @ParameterizedTest
    @EnumSource(names = {"CALM", "FAILING_OVER", "FAILED_OVER", "UNMEASURED"})
    void showsEverySituation(Situation situation) {
        fixture = new LiveFixture(situation);
        fits(open(Theme.NIGHT, 1440, 928, _ -> {}), "tiers-" + situation.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void oldValuesLookOldAndSayTheirAge() {
        var scene = open(
                Theme.NIGHT, 1440, 928, m -> m.tick(Situation.COUNTDOWN.now().plusSeconds(72)));
        fits(scene, "tiers-stale-night");
        assertThat(onFx(() -> page(scene).lookup("#site-ams3").getAccessibleText()))
                .contains("Lag, time 42 ms, stale, 01:13 ago");
        assertThat(onFx(() -> page(scene).lookup(".notice.stale").getAccessibleText()))
                .contains("Stale: replication lag was last measured at 09:41:05");
    }

    @Test
    void saysThatNothingIsConfigured() {
        var none = fixture.client().snapshot();
        fixture.show(new Snapshot(none.at(), none.standing(), List.of(), 0, "", List.of()));
        fits(open(Theme.NIGHT, 1440, 928, _ -> {}), "tiers-empty-night");
    }

    @Test
    void saysThatTheJournalIsNotAtHand() {
        fixture.client().fails("The store is locked by another process.");
        var scene = open(Theme.NIGHT, 1440, 928, _ -> {});
        fits(scene, "tiers-no-journal-night");
        assertThat(onFx(() -> page(scene).lookup(".strip").getAccessibleText()))
                .contains("RTO estimates are missing", "The store is locked");
    }
}
