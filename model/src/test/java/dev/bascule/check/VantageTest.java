// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VantageTest {
    private static final Check API = Checks.critical("fra1", "api");

    @Test
    void refusesACheckTwice() {
        assertThatThrownBy(() -> Vantage.of(Checks.HERE, List.of(API, API))).hasMessageContaining("twice");
    }

    @Test
    void refusesAReferenceThatItDoesNotRun() {
        var references = Set.of(Checks.id("", "gateway"));

        assertThatThrownBy(() -> new Vantage(Checks.HERE, List.of(API), references))
                .hasMessageContaining("does not run");
    }
}
