// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorClassTest {
    @ParameterizedTest
    @EnumSource(ErrorClass.class)
    void countsEverythingButOurOwnFaults(ErrorClass error) {
        var counts = new Outcome.Failed(error, "").speaksOfTarget();

        assertThat(counts).isEqualTo(error != ErrorClass.INTERNAL);
        assertThat(ErrorClass.ofCode(error.code())).contains(error);
    }

    @Test
    void doesNotGuessAnUnknownCode() {
        assertThat(ErrorClass.ofCode(0)).isEmpty();
        assertThat(ErrorClass.ofCode(99)).isEmpty();
    }
}
