// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.cli.text.Columns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnsTest {
    @Test
    void cellsStandBelowEachOther() {
        assertThat(Columns.of(List.of(List.of("a", "first", "x"), List.of("bbb", "2", "y"))))
                .containsExactly("a    first  x", "bbb  2      y");
    }

    @Test
    void lengthsAreReadable() {
        assertThat(Columns.length(Duration.ofMillis(850))).isEqualTo("850 ms");
        assertThat(Columns.length(Duration.ofMillis(4210))).isEqualTo("4.2 s");
        assertThat(Columns.length(Duration.ofSeconds(185))).isEqualTo("3 min 5 s");
    }
}
