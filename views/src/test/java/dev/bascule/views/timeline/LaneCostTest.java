// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.fixture.Timelines;
import dev.bascule.views.timeline.figure.Window;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// A hundred thousand entries can be moved through and zoomed into; with `-Dbascule.bench` it prints what a
/// frame at 1920 × 1080 costs.
class LaneCostTest extends FxTest {
    private static final int ENTRIES = 100_000;
    private static final int WARM_UP = 40;
    private static final int FRAMES = 200;

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
        if (System.getProperty("bascule.bench") != null) {
            var end = model.range().to();
            measure("nothing changes", scene, _ -> {});
            measure("pan, a day in sight", scene, i -> model.look(whole(0.95).moved(Duration.ofSeconds(-i))));
            measure(
                    "pan, an hour in sight",
                    scene,
                    i -> model.look(
                            new Window(end.minusSeconds(43_200 + 20L * i), end.minusSeconds(39_600 + 20L * i))));
            measure("zoom", scene, i -> model.look(whole(0.95 * Math.pow(0.95, i))));
        }
    }

    private Window whole(double share) {
        var range = model.range();
        return range.zoomed(range.at(0.5), share);
    }

    private static void measure(String what, Scene scene, IntConsumer change) {
        var picture = onFx(() -> new WritableImage(1920, 1080));
        var costs = new ArrayList<Double>();
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var worked = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + FRAMES; i++) {
            var step = i % 100;
            var before = system.getProcessCpuTime();
            costs.add(onFx(() -> {
                var began = System.nanoTime();
                change.accept(step);
                scene.getRoot().layout();
                scene.snapshot(picture);
                return (System.nanoTime() - began) / 1e6;
            }));
            worked.add((system.getProcessCpuTime() - before) / 1e6);
        }
        System.out.printf(
                "timeline, 100,000 entries, %s: median %.1f ms, p95 %.1f ms, processor median %.1f ms, p95 %.1f ms%n",
                what, at(costs, 50), at(costs, 95), at(worked, 50), at(worked, 95));
    }

    private static double at(List<Double> costs, int percent) {
        var sorted = costs.subList(WARM_UP, costs.size()).stream().sorted().toList();
        return sorted.get(sorted.size() * percent / 100);
    }
}
