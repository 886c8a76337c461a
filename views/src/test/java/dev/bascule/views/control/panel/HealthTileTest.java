// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.Trend;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class HealthTileTest extends FxTest {
    @Test
    void livesInAWindowThatIsShownAndHidden() {
        var tile = onFx(HealthTile::new);
        var window = show(Theme.NIGHT, onFx(() -> new StackPane(tile)), 300, 200);
        runOnFx(() -> tile.show(new TileFace(
                "api",
                Mark.HEALTHY,
                "12",
                "ms p95",
                Trend.of(List.of(), Mark.HEALTHY),
                "no failure seen",
                0,
                3,
                "1 s",
                false)));
        runOnFx(window::hide);
        pulse();
        assertThat(tile.getAccessibleText()).startsWith("api, HEALTHY, 12");
    }
}
