// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.FxTest;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class PulseTest extends FxTest {
    @Test
    void stillnessIsThatOfTheWindowAndFollowsAChangeAtOnce() {
        runOnFx(() -> {
            var node = new Region();
            var still = Pulse.still(node);
            assertThat(still.getValue()).isFalse();
            var scene = new Scene(new Group(node));
            scene.getPreferences().setReducedMotion(true);
            assertThat(still.getValue()).isTrue();
            scene.getPreferences().setReducedMotion(false);
            assertThat(still.getValue()).isFalse();
        });
    }
}
