// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.CheckerId;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Evidence;
import dev.bascule.check.Observation;
import dev.bascule.check.Outcome;
import dev.bascule.client.Snapshot;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.Fit;
import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.ManyChecks;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChecksPicturesTest extends FxTest {
    private static final String API = "api GET /v1/health";

    private final LiveFixture fixture = new LiveFixture(Situation.COUNTDOWN);
    private final ChecksScreen screen = onFx(() -> new ChecksScreen(
            fixture.live(),
            fixture.client(),
            fixture.ask(),
            fixture.orders(),
            new Appearance(new RememberedChoices()),
            new Navigator(Destination.of(Area.CHECKS))));

    private Scene open(Theme theme, Snapshot snapshot, String subject, double width, double height) {
        return onFx(() -> {
            fixture.client()
                    .witnessed(List.of(exchange("09:40:48", "this workstation"), exchange("09:40:33", "watcher-eu")));
            fixture.show(snapshot);
            screen.opened(Destination.about(Area.CHECKS, subject));
            var scene = scene(theme, new StackPane(screen.node()), width, height);
            for (int pass = 0; pass < 3; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            return scene;
        });
    }

    private static Evidence.Exchange exchange(String time, String checker) {
        var seen = new Observation(
                ManyChecks.id("fra1", API),
                new CheckerId(checker),
                Moments.at(time),
                Duration.ofSeconds(5),
                new Outcome.Failed(ErrorClass.TIMEOUT, "no answer within 5.0 s"));
        return new Evidence.Exchange(seen, "> GET https://api.fra1.genesis.example.com/v1/health\n\nno answer");
    }

    @ParameterizedTest
    @EnumSource
    void showsTheNightInBothThemesAndNamesEveryStop(Theme theme) {
        var scene = open(theme, ManyChecks.night(), "fra1/" + API, 1440, 928);
        snapshot(scene, "checks-night-" + theme.code());
        assertThat(onFx(() -> Reach.unnamed(screen.node()))).isEmpty();
        assertThat(onFx(() -> Fit.problems(screen.node()))).isEmpty();
        assertThat(onFx(() -> find(scene.getRoot(), ".check-drawer").getAccessibleText()))
                .startsWith("fra1/" + API + ", UNHEALTHY, 3 of 4 checkers say UNHEALTHY");
    }

    @ParameterizedTest
    @CsvSource({"1232, 728, ''", "1232, 728, fra1/api GET /v1/health", "1760, 1008, lon1/redis PING"})
    void fitsTheWindow(double width, double height, String subject) {
        var scene = open(Theme.NIGHT, ManyChecks.night(), subject, width, height);
        snapshot(scene, "checks-size-" + (int) width + (subject.isEmpty() ? "" : "-open"));
        assertThat(onFx(() -> Fit.problems(screen.node()))).isEmpty();
    }

    @Test
    void saysWhatIsFilteredAndHowMuchThatHides() {
        var scene = open(Theme.DAY, ManyChecks.night(), "", 1232, 728);
        runOnFx(() -> screen.model()
                .filterProperty()
                .set(new CheckFilter(
                        "", Set.of(Mark.DEGRADED), Set.of("fra1", "lon1"), Set.of(), Set.of(), false, false)));
        snapshot(scene, "checks-filtered-day");
        assertThat(onFx(() -> Fit.problems(screen.node()))).isEmpty();
        runOnFx(() -> screen.model().filterProperty().set(CheckFilter.ALL.withText("no such check")));
        snapshot(scene, "checks-no-match-day");
    }

    @Test
    void tellsWaitingFromNothingConfiguredAndFromAnEngineThatIsSilent() {
        var scene = open(Theme.NIGHT, Situation.UNMEASURED.snapshot(), "", 1232, 728);
        snapshot(scene, "checks-unmeasured");
        runOnFx(() -> fixture.pass(9));
        snapshot(scene, "checks-late");
        assertThat(onFx(() -> find(scene.getRoot(), ".notice.stale").getAccessibleText()))
                .contains("has not reported for");
        runOnFx(() -> fixture.focus("nowhere"));
        snapshot(scene, "checks-loading");
        assertThat(onFx(() -> find(scene.getRoot(), ".notice.loading"))).isNotNull();
        runOnFx(() -> {
            var none = fixture.client().snapshot();
            fixture.focus(Genesis.ID.value());
            fixture.show(new Snapshot(none.at(), none.standing(), List.of(), 0, "", List.of()));
        });
        snapshot(scene, "checks-none");
        assertThat(onFx(() -> find(scene.getRoot(), ".notice").getAccessibleText()))
                .startsWith("No deployment is configured");
    }
}
