// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class LabelRoomTest {
    private static final Rectangle2D ABOVE = new Rectangle2D(0, 0, 40, 12);
    private static final Rectangle2D BELOW = new Rectangle2D(0, 20, 40, 12);
    private static final Rectangle2D ASIDE = new Rectangle2D(100, 0, 40, 12);

    private final LabelRoom room = new LabelRoom();

    @Test
    void wordsKeepTheFirstPlaceThatIsFree() {
        assertThat(room.take(List.of(ABOVE, BELOW))).isEqualTo(ABOVE);
    }

    @Test
    void wordsGiveWayToALineThatRunsThroughTheirPlace() {
        room.line(0, 6, 200, 6);
        assertThat(room.take(List.of(ABOVE, ASIDE, BELOW))).isEqualTo(BELOW);
    }

    @Test
    void wordsNeverLieOnWordsWhileThereIsAnotherPlace() {
        room.line(0, 26, 200, 26);
        assertThat(room.take(List.of(ABOVE))).isEqualTo(ABOVE);
        assertThat(room.take(List.of(ABOVE, BELOW))).isEqualTo(BELOW);
    }
}
