// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.FrameMeter;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.fixture.Timelines;
import dev.bascule.views.timeline.figure.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// A hundred thousand entries can be moved through and zoomed into; with `-Dbascule.bench` it prints what a
/// frame at 1920 × 1080 costs.
class LaneCostTest extends FxTest {
    private static final int ENTRIES = 100_000;

    private final LiveFixture fixture = new LiveFixture(Situation.FAILED_OVER);
    private final TimelineViewModel model = new TimelineViewModel(fixture.client(), fixture.ask(), fixture.orders());

    private static List<TimelineEntry> day() {
        return Timelines.everywhere(
                ENTRIES, Situation.FAILED_OVER.now().minusSeconds(86_000), Duration.ofSeconds(86_000));
    }

    private Scene open() {
        fixture.client().knows(List.of());
        fixture.client().holds(day());
        return onFx(() -> {
            var view = new TimelineView(model, fixture.ask(), (_, _) -> {});
            model.open(Situation.FAILED_OVER.snapshot(), "genesis", Situation.FAILED_OVER.now(), "");
            model.choose(new Scope.Last("Last 24 h", Duration.ofHours(24)));
            var scene = scene(Theme.NIGHT, new StackPane(view.node()), 1920, 1080);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    @Test
    void movesThroughAHundredThousandEntries() {
        var scene = open();
        assertThat(onFx(() -> model.tale().trail().entries())).hasSize(ENTRIES);
        snapshot(scene, "timeline-100000-night");
        var end = onFx(() -> model.range().to());
        measure("nothing changes", scene, _ -> {});
        measure("pan, a day in sight", scene, i -> model.look(whole(0.95).moved(Duration.ofSeconds(-(i % 100)))));
        measure("pan, an hour in sight", scene, i -> model.look(hour(end.minusSeconds(39_600 + 20L * (i % 100)))));
        measure("zoom", scene, i -> model.look(whole(0.95 * Math.pow(0.95, i % 100))));
    }

    private static void measure(String what, Scene scene, IntConsumer change) {
        FrameMeter.measure("timeline, 100,000 entries, " + what, scene, change);
    }

    private static Window hour(Instant end) {
        return new Window(end.minusSeconds(3_600), end);
    }

    private Window whole(double share) {
        var range = model.range();
        return range.zoomed(range.at(0.5), share);
    }
}
