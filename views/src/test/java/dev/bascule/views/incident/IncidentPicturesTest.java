// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Command;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.row.ChecklistItem;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.ReportExport;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentPicturesTest extends FxTest {
    private LiveFixture fixture = new LiveFixture(Situation.FAILED_OVER);
    private final List<String> exported = new ArrayList<>();

    private Scene open(Theme theme, double width, double height) {
        return open(theme, width, height, "");
    }

    private Scene open(Theme theme, double width, double height, String view) {
        return onFx(() -> {
            ReportExport export = (incident, format) -> exported.add(incident + "." + format.code());
            var screen = new IncidentScreen(
                    fixture.live(),
                    fixture.client(),
                    fixture.ask(),
                    fixture.orders(),
                    export,
                    new Navigator(Destination.of(Area.INCIDENTS)));
            screen.opened(Destination.of(Area.INCIDENTS).in(view));
            var scene = scene(theme, new StackPane(screen.node()), width, height);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    private static Node page(Scene scene) {
        return scene.getRoot().getChildrenUnmodifiable().getFirst();
    }

    private static List<ChecklistItem> items(Scene scene) {
        return Reach.all(page(scene)).stream()
                .filter(ChecklistItem.class::isInstance)
                .map(ChecklistItem.class::cast)
                .toList();
    }

    private static List<String> spoken(Scene scene) {
        return Reach.all(page(scene)).stream()
                .map(Node::getAccessibleText)
                .filter(words -> words != null && !words.isBlank())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromOnePageInEveryTheme(Theme theme) {
        var scene = open(theme, 1440, 928, "command");
        snapshot(scene, "incident-command-" + theme.code());
        assertThat(spoken(scene))
                .contains("commander, ic-1, since 09:41:44", "deputy, nobody, takes over at any moment")
                .anyMatch(s -> s.startsWith("engine, Fail over to ams3 completed"))
                .anyMatch(s -> s.startsWith("ic-1, Stay on ams3 until the market closes."))
                .anyMatch(s -> s.startsWith("Next update, 13:12, due at 10:05:30, promised by comms-1"))
                .noneMatch(s -> s.startsWith("Watched for new issues"));
    }

    @Test
    void theSideOfANarrowPageIsTabs() {
        var scene = open(Theme.NIGHT, 1232, 728, "command");
        snapshot(scene, "incident-command-narrow");
        assertThat(spoken(scene))
                .contains("Side, Decisions, 2 of 2, not chosen", "deputy, nobody, takes over at any moment")
                .noneMatch(s -> s.startsWith("engine, Fail over"));
    }

    @ParameterizedTest
    @EnumSource
    void showsAnIncidentInBothThemesAndNamesEveryStop(Theme theme) {
        var scene = open(theme, 1440, 928);
        snapshot(scene, "incident-failed_over-" + theme.code());
        assertThat(onFx(() -> Reach.unnamed(page(scene)))).isEmpty();
        fixture = new LiveFixture(Situation.COUNTDOWN);
        fixture.client().knows(List.of(Incidents.detected()));
        snapshot(open(theme, 1440, 928), "incident-countdown-" + theme.code());
    }

    @ParameterizedTest
    @EnumSource
    void saysGoodNewsWhenThereIsNoneAndListsOldOnes(Theme theme) {
        fixture = new LiveFixture(Situation.CALM);
        fixture.client().knows(List.of());
        snapshot(open(theme, 1440, 928), "incident-none-" + theme.code());
        fixture.client().knows(List.of(Incidents.closed()));
        snapshot(open(theme, 1440, 928), "incident-list-" + theme.code());
    }

    @ParameterizedTest
    @CsvSource({"1232, 728", "1760, 1008"})
    void fitsTheWindow(double width, double height) {
        var scene = open(Theme.NIGHT, width, height);
        snapshot(scene, "incident-size-" + (int) width);
        assertThat(onFx(() -> page(scene)
                        .lookup(".incident-columns")
                        .getBoundsInParent()
                        .getMaxX()))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void ticksAPersonsItemWithSpaceAndNeverAMeasuredOne() {
        var scene = open(Theme.NIGHT, 1440, 928);
        runOnFx(() -> items(scene).forEach(item -> Reach.press(item, KeyCode.SPACE, false)));
        assertThat(fixture.client().sent()).isNotEmpty().allMatch(Command.Tick.class::isInstance);
        assertThat(fixture.client().sent())
                .extracting(c -> ((Command.Tick) c).item())
                .contains("documented", "team-told")
                .doesNotContain("resolvers", "recovered");
    }

    @Test
    void keepsRowsThatDidNotChange() {
        var scene = open(Theme.NIGHT, 1440, 928);
        var before = onFx(() -> items(scene));
        runOnFx(() -> fixture.become(Situation.FAILED_OVER));
        assertThat(onFx(() -> items(scene))).isEqualTo(before);
    }

    @Test
    void exportsInTheChosenForm() {
        var scene = open(Theme.NIGHT, 1440, 928);
        runOnFx(() -> Reach.all(page(scene)).stream()
                .filter(MenuButton.class::isInstance)
                .map(MenuButton.class::cast)
                .filter(m -> m.getText().startsWith("Export"))
                .forEach(m -> m.getItems().forEach(i -> i.fire())));
        assertThat(exported).containsExactly("INC-0412.pdf", "INC-0412.md", "INC-0412.html", "INC-0412.json");
    }
}
