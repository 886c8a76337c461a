// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.control.Mark;
import dev.bascule.views.fixture.ManyChecks;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.shell.RailBadge;
import org.junit.jupiter.api.Test;

class CheckTallyTest {
    @Test
    void everyCheckCountsOnceHoweverManyVantagePointsLookAtIt() {
        var tally = CheckTally.of(ManyChecks.night().deployment("genesis").orElseThrow());
        assertThat(tally.checkers()).isEqualTo(4);
        assertThat(tally.seeing()).isEqualTo(4);
        assertThat(tally.checks()).isEqualTo(33);
    }

    @Test
    void theBadgeCountsTheWorstStateAlone() {
        assertThat(CheckTally.of(ManyChecks.night().deployment("genesis").orElseThrow())
                        .badge())
                .contains(new RailBadge(1, Mark.UNHEALTHY));
        assertThat(CheckTally.of(Situation.CALM.genesis()).badge()).isEmpty();
    }
}
