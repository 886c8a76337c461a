// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.topology.SiteId;
import dev.bascule.views.fixture.Situation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {
    private final Walk walk = new Walk(MapReading.of(Situation.CALM.genesis(), List.of(), "", Situation.CALM.now()));

    @ParameterizedTest
    @CsvSource({
        "fra1, RIGHT, ams3",
        "ams3, RIGHT, lon1",
        "lon1, RIGHT, sgp1",
        "sgp1, LEFT,  lon1",
        "ams3, DOWN,  lon1",
        "lon1, DOWN,  sgp1",
        "sgp1, UP,    lon1",
        "lon1, UP,    ams3"
    })
    void arrowsLeadToTheNearestCard(String from, Walk.Way way, String to) {
        assertThat(walk.from(Optional.of(new SiteId(from)), way)).contains(new SiteId(to));
    }

    @ParameterizedTest
    @CsvSource({"fra1, LEFT", "fra1, UP", "sgp1, RIGHT", "sgp1, DOWN"})
    void theEdgeIsTheEnd(String from, Walk.Way way) {
        assertThat(walk.from(Optional.of(new SiteId(from)), way)).isEmpty();
    }

    @Test
    void withoutASelectionItBeginsAtTheFirst() {
        assertThat(walk.from(Optional.empty(), Walk.Way.DOWN)).contains(new SiteId("fra1"));
    }
}
