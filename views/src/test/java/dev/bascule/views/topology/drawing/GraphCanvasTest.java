// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.topology.graph.GraphReading;
import dev.bascule.views.topology.graph.Present;
import dev.bascule.views.topology.layout.Layouts;
import dev.bascule.views.topology.layout.Shape;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class GraphCanvasTest extends FxTest {
    private final Scenery night = scenery(Situation.COUNTDOWN);
    private final Watched sheet = onFx(Watched::new);
    private final GraphCanvas canvas = onFx(() -> new GraphCanvas(sheet));
    private final Scene scene = onFx(() -> scene(Theme.NIGHT, new StackPane(canvas), 1200, 900));

    /// Keeps what was painted last.
    private static final class Watched extends GraphSheet {
        private Rectangle2D last = Rectangle2D.EMPTY;
        private int times;

        @Override
        protected void draw(GraphicsContext context, double width, double height) {
            last = painted();
            times++;
            super.draw(context, width, height);
        }
    }

    private static Scenery scenery(Situation situation) {
        var known = Present.of(situation.genesis());
        var graph = GraphReading.of(known);
        return Scenery.of(known, graph, new Layouts().of(Shape.of(graph)));
    }

    private WritableImage paint(Scenery scenery) {
        return onFx(() -> {
            canvas.show(scenery);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
    }

    @Test
    void paintsOnlyTheCardsThatChangedAndEndsWithTheSamePicture() {
        paint(night);
        var chosen = night.with(night.filter(), Optional.of("lon1/api"));
        var partly = paint(chosen);
        assertThat(sheet.last.getWidth()).isLessThan(200);
        runOnFx(() -> canvas.look(new Camera(1, 500, 0)));
        runOnFx(() -> canvas.look(Camera.PLAIN));
        var wholly = paint(chosen);
        assertThat(sheet.last.getWidth()).isGreaterThan(1200);
        assertSame(partly, wholly);
    }

    @Test
    void aSmallMovePaintsNothingAndShowsWhatPaintingWould() {
        paint(night);
        runOnFx(() -> canvas.look(new Camera(0.8, 0, 0)));
        runOnFx(() -> canvas.look(new Camera(0.8, 1, 0)));
        paint(night);
        var before = sheet.times;
        runOnFx(() -> canvas.look(new Camera(0.8, -60, 40)));
        var moved = paint(night);
        assertThat(sheet.times).isEqualTo(before);
        runOnFx(() -> canvas.look(new Camera(0.8, 900, 0)));
        runOnFx(() -> canvas.look(new Camera(0.8, -60, 40)));
        var painted = paint(night);
        assertThat(sheet.times).isGreaterThan(before);
        assertSame(moved, painted);
    }

    @Test
    void zoomingPaintsWhatIsSeenAndTheNextMoveWhatLiesBeyond() {
        paint(night);
        runOnFx(() -> canvas.look(new Camera(0.9, 0, 0)));
        var zoomed = paint(night);
        assertThat(sheet.last.getWidth()).isEqualTo(1200);
        runOnFx(() -> canvas.look(new Camera(0.9, 50, 0)));
        runOnFx(() -> canvas.look(new Camera(0.9, 0, 0)));
        var back = paint(night);
        assertThat(sheet.last.getWidth()).isGreaterThan(1200);
        assertSame(zoomed, back);
    }

    /// But for a shade: smooth edges depend on the last digits of a place.
    private static void assertSame(WritableImage one, WritableImage other) {
        for (int x = 0; x < 1200; x += 3) {
            for (int y = 0; y < 900; y += 3) {
                var a = one.getPixelReader().getColor(x, y);
                var b = other.getPixelReader().getColor(x, y);
                var apart = Math.max(
                        Math.abs(a.getRed() - b.getRed()),
                        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
                assertThat(apart).as("at %d, %d", x, y).isLessThan(0.05);
            }
        }
    }

    @Test
    void findsTheCardAtAPoint() {
        paint(night);
        var box = night.layout().box("fra1/db").orElseThrow();
        assertThat(onFx(() -> canvas.at(box.centreX(), box.centreY()))).contains("fra1/db");
        assertThat(onFx(() -> canvas.at(1, 1))).isEmpty();
    }
}
