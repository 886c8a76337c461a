// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.History;
import dev.bascule.views.fixture.Journals;
import dev.bascule.views.fixture.Moments;
import org.junit.jupiter.api.Test;

class BarsTest {
    private static final Bars BARS =
            Bars.of(History.of(Journals.night(), Moments.at("09:31:00"), Moments.at("09:41:00")), 10);

    @Test
    void countsTroubleAtTheEndOfEachPiece() {
        assertThat(BARS.bars()).hasSize(10);
        assertThat(BARS.bars().getFirst()).isEqualTo(new Bars.Bar(16, 0, 0));
        assertThat(BARS.bars().getLast()).isEqualTo(new Bars.Bar(16, 2, 1));
    }

    @Test
    void knowsNothingBeforeTheFirstEntry() {
        var early = Bars.of(History.of(Journals.night(), Moments.at("08:00:00"), Moments.at("08:30:00")), 3);
        assertThat(early.bars()).containsOnly(new Bars.Bar(0, 0, 0));
    }

    @Test
    void findsMomentsByTheirShare() {
        assertThat(BARS.at(0.5)).isEqualTo(Moments.at("09:36:00"));
        assertThat(BARS.at(7)).isEqualTo(BARS.to());
        assertThat(BARS.share(Moments.at("09:36:00"))).isEqualTo(0.5);
        assertThat(BARS.share(Moments.at("08:00:00"))).isZero();
    }
}
