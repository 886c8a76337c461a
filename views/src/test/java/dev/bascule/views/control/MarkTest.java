// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class MarkTest {
    @Test
    void theWorstOfAGroupDecides() {
        assertThat(Mark.worst(List.of(Mark.HEALTHY, Mark.STANDBY, Mark.DEGRADED)))
                .isEqualTo(Mark.DEGRADED);
        assertThat(Mark.worst(List.of(Mark.UNHEALTHY, Mark.UNKNOWN))).isEqualTo(Mark.UNHEALTHY);
    }

    @Test
    void silenceNeverCountsAsHealthy() {
        assertThat(Mark.worst(List.of())).isEqualTo(Mark.UNKNOWN);
        assertThat(Mark.worst(List.of(Mark.HEALTHY, Mark.UNKNOWN))).isEqualTo(Mark.UNKNOWN);
    }

    @Test
    void paintsOneStateAtATime() {
        Region node = new Region();
        Mark.paint(node, Mark.DEGRADED);
        Mark.paint(node, Mark.HEALTHY);
        assertThat(node.getPseudoClassStates()).extracting(Object::toString).containsExactly("healthy");
        Mark.paint(node, null);
        assertThat(node.getPseudoClassStates()).isEmpty();
    }
}
