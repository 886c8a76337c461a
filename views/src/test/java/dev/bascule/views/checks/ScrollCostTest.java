// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Snapshot;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.FrameMeter;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.ManyChecks;
import dev.bascule.views.fixture.RememberedChoices;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Ten thousand checks need no more cells than are in sight; with `-Dbascule.bench` it prints what a frame at
/// 1600 × 1000 costs while they are scrolled, and what a new snapshot costs.
class ScrollCostTest extends FxTest {
    private static final int CHECKS = 10_000;

    private final LiveFixture fixture = new LiveFixture(Situation.CALM);
    private final ChecksScreen screen = onFx(() -> new ChecksScreen(
            fixture.live(),
            fixture.client(),
            fixture.ask(),
            fixture.orders(),
            new Appearance(new RememberedChoices()),
            new Navigator(Destination.of(Area.CHECKS))));

    @Test
    void tenThousandChecksNeedNoMoreCellsThanAreInSight() {
        var many = ManyChecks.calm(CHECKS);
        var scene = onFx(() -> {
            fixture.show(many);
            screen.opened(Destination.of(Area.CHECKS));
            return scene(Theme.NIGHT, new StackPane(screen.node()), 1600, 1000);
        });
        snapshot(scene, "checks-10000");
        var list = (ListView<?>) find(scene.getRoot(), "#checks-list");
        assertThat(list.getItems()).hasSize(CHECKS + 4);
        assertThat(onFx(() -> list.lookupAll(".list-cell").stream()
                        .filter(c -> ((ListCell<?>) c).getItem() != null)
                        .count()))
                .isBetween(40L, 60L);
        measure("nothing changes", scene, _ -> {});
        measure("line by line", scene, list::scrollTo);
        measure("page by page", scene, i -> list.scrollTo(i * 47 % CHECKS));
        var other = ManyChecks.calm(CHECKS);
        measure("new snapshots", scene, i -> fixture.show(i % 2 == 0 ? later(many, i) : later(other, i)));
    }

    private static void measure(String what, Scene scene, IntConsumer change) {
        FrameMeter.measure("checks, 10,000 rows, " + what, scene, change);
    }

    private static Snapshot later(Snapshot old, int seconds) {
        return new Snapshot(
                old.at().plusSeconds(seconds),
                old.standing(),
                old.deployments(),
                old.journalEntries(),
                old.journalHead(),
                old.notices());
    }
}
