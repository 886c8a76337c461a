// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZoomTest extends FxTest {
    private final Button far = new Button("Far away");
    private final Line drawing = new Line();
    private Pane content = new Pane();
    private Zoom zoom = new Zoom(content);
    private Scene scene = new Scene(new Pane());

    @BeforeEach
    void open() {
        runOnFx(() -> {
            far.relocate(1100, 700);
            drawing.setPrefSize(100, 20);
            content = new Pane(far, drawing);
            zoom = new Zoom(content);
            scene = scene(Theme.NIGHT, zoom, 1280, 800);
            layOut();
        });
    }

    @Test
    void theUsualSizeFillsTheWindow() {
        assertThat(content.getWidth()).isEqualTo(1280);
        assertThat(content.getHeight()).isEqualTo(800);
    }

    @Test
    void aLargeWindowHoldsTheWholePageAtALargerSize() {
        runOnFx(() -> {
            zoom.set(1.5);
            zoom.resize(2400, 1500);
            zoom.layout();
        });
        assertThat(content.getWidth()).isEqualTo(1600);
        assertThat(content.getBoundsInParent().getWidth()).isEqualTo(2400);
    }

    @Test
    void whatHasTheFocusComesIntoSightWhereTheWindowIsTooSmall() {
        runOnFx(() -> {
            zoom.set(1.5);
            layOut();
        });
        assertThat(onFx(() -> far.localToScene(far.getLayoutBounds()).getMaxX()))
                .isGreaterThan(1280);
        runOnFx(far::requestFocus);
        var seen = onFx(() -> far.localToScene(far.getLayoutBounds()));
        assertThat(seen.getMaxX()).isLessThanOrEqualTo(1280);
        assertThat(seen.getMaxY()).isLessThanOrEqualTo(800);
    }

    @Test
    void aDrawingGetsThePixelsThatItIsShownWith() {
        runOnFx(() -> {
            zoom.set(1.5);
            layOut();
        });
        assertThat(drawing.paper().getWidth()).isEqualTo(150);
        assertThat(drawing.paper().getBoundsInParent().getWidth()).isEqualTo(100);
        runOnFx(() -> {
            zoom.set(1);
            layOut();
        });
        assertThat(drawing.paper().getWidth()).isEqualTo(100);
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static final class Line extends dev.bascule.views.control.chart.Drawn {
        Canvas paper() {
            return (Canvas) getChildren().getFirst();
        }

        @Override
        protected void draw(GraphicsContext pen, double width, double height) {
            pen.strokeLine(0, 0, width, height);
        }
    }
}
