// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/// Ten thousand seeded runs. A failing seed is named in the message; `-Dbascule.seed=N` plays it alone.
class SimulationTest {
    private static final int RUNS = 10_000;

    @Test
    void everySeededRunKeepsTheInvariants() {
        var only = Long.getLong("bascule.seed");
        if (only != null) {
            new SimulatedRun(only).play();
            return;
        }
        for (long seed = 1; seed <= RUNS; seed++) {
            var chosen = seed;
            assertThatCode(() -> new SimulatedRun(chosen).play())
                    .as("seed %d; play it alone with -Dbascule.seed=%d", chosen, chosen)
                    .doesNotThrowAnyException();
        }
    }
}
