// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.fixture.Timelines;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.timeline.drawing.LaneCanvas;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimelinePicturesTest extends FxTest {
    private final LiveFixture fixture = new LiveFixture(Situation.FAILED_OVER);

    private Scene open(Theme theme, String subject, double width, double height) {
        return onFx(() -> {
            var screen =
                    new TimelineScreen(fixture.live(), fixture.client(), fixture.ask(), fixture.orders(), (_, _) -> {});
            screen.opened(Destination.about(Area.TIMELINE, subject));
            var scene = scene(theme, new StackPane(screen.node()), width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    private static Node page(Scene scene) {
        return scene.getRoot().getChildrenUnmodifiable().getFirst();
    }

    private static String length(Scene scene) {
        return onFx(() -> ((Label) page(scene).lookup(".window-length")).getText());
    }

    @ParameterizedTest
    @EnumSource
    void showsTheIncidentInBothThemesAndNamesEveryStop(Theme theme) {
        var scene = open(theme, "fra1", 1440, 928);
        snapshot(scene, "timeline-failed_over-" + theme.code());
        assertThat(onFx(() -> Reach.unnamed(page(scene)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1232, 728", "1760, 1008"})
    void fitsTheWindow(double width, double height) {
        snapshot(open(Theme.NIGHT, "", width, height), "timeline-size-" + (int) width);
    }

    @ParameterizedTest
    @EnumSource
    void comparesTwoIncidentsByKeysAlone(Theme theme) {
        var older = Incidents.numbered(Incidents.mitigated(), "INC-0007");
        fixture.client().knows(List.of(Incidents.mitigated(), older));
        var scene = open(theme, "", 1440, 928);
        runOnFx(() -> Reach.press(page(scene), KeyCode.C, false));
        assertThat(onFx(() -> page(scene).lookup(".compare").isVisible())).isTrue();
        assertThat(onFx(() -> Reach.unnamed(page(scene)))).isEmpty();
        snapshot(scene, "timeline-compare-" + theme.code());
        runOnFx(() -> Reach.press(page(scene), KeyCode.ESCAPE, false));
        assertThat(onFx(() -> page(scene).lookup(".lane-canvas"))).isNotNull();
    }

    @Test
    void replaysByKeysAndComesBackToThePresent() {
        var scene = open(Theme.NIGHT, "", 1440, 928);
        runOnFx(() -> {
            Reach.press(page(scene), KeyCode.RIGHT, false);
            Reach.press(page(scene), KeyCode.M, false);
            Reach.press(page(scene), KeyCode.RIGHT, true);
        });
        assertThat(onFx(() -> page(scene).lookup(".then").getAccessibleText())).startsWith("Replay, state at");
        snapshot(scene, "timeline-replay-night");
        runOnFx(() -> Reach.press(page(scene), KeyCode.L, false));
        assertThat(onFx(() -> page(scene).lookup(".then").isVisible())).isFalse();
    }

    @Test
    void saysThatThereIsNothingToCompareWith() {
        var scene = open(Theme.NIGHT, "", 1440, 928);
        runOnFx(() -> Reach.press(page(scene), KeyCode.C, false));
        snapshot(scene, "timeline-compare-none-night");
        assertThat(onFx(() -> page(scene).lookup(".notice").getAccessibleText()))
                .contains("no other incident");
        runOnFx(() -> Reach.press(page(scene), KeyCode.ESCAPE, false));
        assertThat(onFx(() -> page(scene).lookup(".lane-canvas"))).isNotNull();
    }

    @Test
    void saysThatNothingHappened() {
        fixture.client().holds(List.of());
        fixture.client().knows(List.of());
        snapshot(open(Theme.NIGHT, "", 1440, 928), "timeline-empty-night");
    }

    @Test
    void saysWhatFailedAndOffersToTryAgain() {
        fixture.client().fails("The store is locked by another process.");
        snapshot(open(Theme.NIGHT, "", 1440, 928), "timeline-failed-night");
    }

    @Test
    void drawsAHundredThousandEntries() {
        fixture.client().knows(List.of());
        fixture.client()
                .holds(Timelines.many(100_000, Situation.FAILED_OVER.now().minusSeconds(3500)));
        snapshot(open(Theme.NIGHT, "", 1440, 928), "timeline-many-night");
    }

    @Test
    void zoomsByKeysAndFitsAgain() {
        var scene = open(Theme.NIGHT, "", 1440, 928);
        assertThat(length(scene)).isEqualTo("05:06");
        runOnFx(() -> Reach.press(page(scene), KeyCode.PLUS, false));
        assertThat(length(scene)).isEqualTo("03:24");
        runOnFx(() -> Reach.press(page(scene), KeyCode.F, false));
        assertThat(length(scene)).isEqualTo("05:06");
    }

    @Test
    void zoomsAtThePointerWithControlAndTheWheel() {
        var scene = open(Theme.NIGHT, "", 1440, 928);
        runOnFx(() -> {
            var lanes = (LaneCanvas) page(scene).lookup(".lane-canvas");
            var under = lanes.scale().at(600);
            lanes.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    600,
                    100,
                    600,
                    100,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    0,
                    40,
                    0,
                    40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            assertThat(lanes.scale().at(600))
                    .isCloseTo(under, org.assertj.core.api.Assertions.within(50, ChronoUnit.MILLIS));
        });
        assertThat(length(scene)).isEqualTo("04:15");
    }

    @Test
    void stepsThroughEventsAndShowsThemInFull() {
        var scene = open(Theme.NIGHT, "", 1440, 928);
        runOnFx(() -> Reach.press(page(scene), KeyCode.RIGHT, false));
        assertThat(onFx(() -> page(scene).lookup(".inspector").getAccessibleText()))
                .contains("HEALTHY");
        runOnFx(() -> Reach.press(page(scene), KeyCode.RIGHT, true));
    }
}
