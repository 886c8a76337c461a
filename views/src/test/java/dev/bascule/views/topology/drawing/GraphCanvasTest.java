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
    private final Watched canvas = onFx(Watched::new);
    private final Scene scene = onFx(() -> scene(Theme.NIGHT, new StackPane(canvas), 1200, 900));

    /// Keeps what was painted last.
    private static final class Watched extends GraphCanvas {
        private Rectangle2D last = Rectangle2D.EMPTY;

        @Override
        protected void draw(GraphicsContext context, double width, double height) {
            last = painted();
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
        assertThat(canvas.last.getWidth()).isLessThan(200);
        runOnFx(() -> canvas.look(new Camera(1, 0, 0.001)));
        runOnFx(() -> canvas.look(Camera.PLAIN));
        var wholly = paint(chosen);
        assertThat(canvas.last.getWidth()).isEqualTo(1200);
        for (int x = 0; x < 1200; x += 3) {
            for (int y = 0; y < 900; y += 3) {
                assertThat(partly.getPixelReader().getArgb(x, y))
                        .as("at %d, %d", x, y)
                        .isEqualTo(wholly.getPixelReader().getArgb(x, y));
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
