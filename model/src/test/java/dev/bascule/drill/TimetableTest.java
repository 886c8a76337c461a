// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final Fault OUT = new Fault.SiteOutage("fra1");
    private static final Fault DARK = new Fault.Isolate("console");

    private static TimedFault timed(long at, long lasting, Fault fault) {
        return new TimedFault(
                Duration.ofSeconds(at), Optional.of(Duration.ofSeconds(lasting)).filter(Duration::isPositive), fault);
    }

    @Test
    void takesItsTurnsInOrderAndHealsBeforeItBegins() {
        var timetable = new Timetable(List.of(timed(5, 0, DARK), timed(2, 3, OUT), timed(5, 2, OUT)));
        assertThat(timetable.turns())
                .containsExactly(
                        new Turn(Duration.ofSeconds(2), 1, true, OUT),
                        new Turn(Duration.ofSeconds(5), 1, false, OUT),
                        new Turn(Duration.ofSeconds(5), 0, true, DARK),
                        new Turn(Duration.ofSeconds(5), 2, true, OUT),
                        new Turn(Duration.ofSeconds(7), 2, false, OUT));
        assertThat(timetable.firstFault()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void anEmptyOneHasNoTurns() {
        assertThat(new Timetable(List.of()).turns()).isEmpty();
        assertThat(new Timetable(List.of()).firstFault()).isZero();
    }

    @Test
    void refusesFaultsThatLastForNothingAndSharesBeyondOne() {
        assertThatThrownBy(() -> new TimedFault(Duration.ZERO, Optional.of(Duration.ZERO), OUT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fault.Errors("fra1", Target.API, 1.1)).hasMessageContaining("from 0 to 1");
    }

    @Test
    void anExpectationWithoutFailoverNamesNoTarget() {
        assertThatThrownBy(() -> new Expectation(false, Optional.of("ams3"), FinalState.ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Expectation(true, Optional.of("ams3"), FinalState.RECOVERED).to())
                .contains("ams3");
    }
}
