// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private final Navigator navigator = new Navigator(Destination.of(Area.OVERVIEW));

    @Test
    void goesBackThroughWhereItWasAndForthAgain() {
        navigator.go(Area.CHECKS);
        navigator.go(Destination.about(Area.CHECKS, "fra1/api"));
        navigator.back();
        navigator.back();
        assertThat(navigator.current()).isEqualTo(Destination.of(Area.OVERVIEW));
        navigator.forth();
        navigator.forth();
        assertThat(navigator.current().subject()).isEqualTo("fra1/api");
    }

    @Test
    void forgetsTheWayForthOnceItGoesElsewhere() {
        navigator.go(Area.CHECKS);
        navigator.back();
        navigator.go(Area.DNS);
        navigator.forth();
        assertThat(navigator.current().area()).isEqualTo(Area.DNS);
    }

    @Test
    void staysWhereItIsWhenThereIsNoWay() {
        navigator.back();
        navigator.forth();
        assertThat(navigator.current().area()).isEqualTo(Area.OVERVIEW);
    }

    @Test
    void takesTheDetourWhileThereIsOne() {
        navigator.go(Area.CHECKS);
        navigator.setDetour(wanted -> wanted.area() == Area.OVERVIEW ? Destination.of(Area.EXECUTION) : wanted);
        navigator.go(Area.OVERVIEW);
        assertThat(navigator.current().area()).isEqualTo(Area.EXECUTION);
        assertThat(navigator.current().area().home()).isEqualTo(Area.OVERVIEW);
    }

    @Test
    void givesEveryRailItemItsOwnLetter() {
        assertThat(Arrays.stream(Area.values()).filter(Area::isInRail).map(Area::letter))
                .doesNotHaveDuplicates()
                .doesNotContain(' ', 'G');
    }
}
