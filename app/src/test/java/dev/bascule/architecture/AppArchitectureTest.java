// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Holds the faces to the common rules; the map already lets app.assembly alone see the adapters and the lab.
final class AppArchitectureTest extends ModuleArchitecture {
    @Test
    void noColourIsWrittenInJava() {
        assertThat(coloursInJava()).isEmpty();
    }
}
