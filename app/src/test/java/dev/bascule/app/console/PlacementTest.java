// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);
    private static final Placement ON_THE_RIGHT =
            new Placement(new Rectangle2D(2000, 100, 1600, 1000), true, new Destination(Area.DNS, "drift", "genesis"));

    @Test
    void aLineGivesBackWhatItKept() {
        assertThat(Placement.of(ON_THE_RIGHT.line())).contains(ON_THE_RIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1\t2\t3",
                "a\tb\tc\td\ttrue\tdns\t\t",
                "1\t2\t3\t4\ttrue\tno such screen\t\t",
                "1\t2\t3\t99999999999\ttrue\tdns\t\t"
            })
    void aLineThatNobodyWroteIsLeftOut(String line) {
        assertThat(Placement.of(line)).isEmpty();
    }

    @Test
    void aWindowStaysOnTheMonitorOnWhichItWas() {
        assertThat(ON_THE_RIGHT.within(List.of(LEFT, RIGHT))).isEqualTo(ON_THE_RIGHT);
    }

    @Test
    void aWindowWhoseMonitorIsGoneComesToThePrimaryOne() {
        assertThat(ON_THE_RIGHT.within(List.of(LEFT)).bounds()).isEqualTo(new Rectangle2D(320, 80, 1600, 1000));
    }

    @Test
    void aWindowIsNeverLargerThanItsMonitor() {
        var small = new Rectangle2D(0, 0, 1366, 768);
        assertThat(ON_THE_RIGHT.within(List.of(small)).bounds()).isEqualTo(small);
    }
}
