// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
    @Test
    void whatSteersATerminalIsShownAsASign() {
        assertThat(Legible.of("a\u001b[31mred\u0007\u007f\u009b")).isEqualTo("a\u241b[31mred\u2407\u2421\ufffd");
    }

    @Test
    void whatTurnsTheReadingIsShownAsASign() {
        assertThat(Legible.of("x\u202eevil\u2066y")).isEqualTo("x\ufffdevil\ufffdy");
    }

    @Test
    void ordinaryTextOfAnyLanguageStaysAsItIs() {
        var text = "first\n\tsecond, Zürich, \u05e9\u05dc\u05d5\u05dd, \ud83d\ude80";
        assertThat(Legible.of(text)).isEqualTo(text);
    }
}
