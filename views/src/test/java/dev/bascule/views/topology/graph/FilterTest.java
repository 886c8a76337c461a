// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterTest {
    @Test
    void aLineBringsTheSameFilterBack() {
        var filter = Filter.ALL
                .withStage(Stage.values()[0], false)
                .withProblemsOnly(true)
                .withIdle(false);
        assertThat(Filter.of(filter.line())).contains(filter);
        assertThat(Filter.of(Filter.ALL.line())).contains(Filter.ALL);
    }

    @Test
    void anotherLineIsNoFilter() {
        assertThat(Filter.of("")).isEmpty();
        assertThat(Filter.of("EDGE|true")).isEmpty();
        assertThat(Filter.of("1|2|3")).isEmpty();
    }
}
