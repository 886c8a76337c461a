// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bascule.views.topology.layout.Box;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final Box DRAWING = new Box(0, 0, 2000, 1000);

    @Test
    void fitsADrawingWithoutEnlargingIt() {
        assertThat(Camera.fit(DRAWING, 1016, 816).scale()).isEqualTo(0.5);
        assertThat(Camera.fit(DRAWING, 9000, 9000).scale()).isEqualTo(1);
        var seen = Camera.fit(DRAWING, 1016, 816).toScreen(DRAWING);
        assertThat(seen.centreX()).isCloseTo(508, within(1.0));
        assertThat(seen.centreY()).isCloseTo(408, within(1.0));
    }

    @Test
    void keepsThePointUnderThePointerWhileZooming() {
        var before = new Camera(1, 40, 20);
        var under = before.toDrawing(new Box(300, 200, 0, 0));
        var after = before.zoomed(1.7, 300, 200).toScreen(under);
        assertThat(after.x()).isCloseTo(300, within(1e-6));
        assertThat(after.y()).isCloseTo(200, within(1e-6));
        assertThat(before.zoomed(1000, 0, 0).scale()).isEqualTo(3);
        assertThat(before.zoomed(0.0001, 0, 0).scale()).isEqualTo(0.05);
    }

    @Test
    void movesOnlyAsFarAsNeededToShowACard() {
        assertThat(Camera.PLAIN.showing(new Box(100, 100, 50, 50), 800, 600)).isEqualTo(Camera.PLAIN);
        assertThat(Camera.PLAIN.showing(new Box(900, 100, 50, 50), 800, 600)).isEqualTo(new Camera(1, -174, 0));
        assertThat(Camera.PLAIN.showing(new Box(-30, 100, 50, 50), 800, 600)).isEqualTo(new Camera(1, 54, 0));
    }
}
