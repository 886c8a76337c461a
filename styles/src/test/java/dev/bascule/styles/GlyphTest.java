// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GlyphTest {
    @Test
    void aSmallUnhealthyGlyphIsACrossAndNotADisc() {
        assertThat(Glyph.UNHEALTHY.layersAt(11)).singleElement().satisfies(layer -> {
            assertThat(layer.stroke()).isPositive();
            assertThat(layer.tone()).isEqualTo(Layer.Tone.STATE);
        });
        assertThat(Glyph.UNHEALTHY.layersAt(12)).hasSize(2);
    }

    @Test
    void everyGlyphDiffersFromEveryOtherAtEverySize() {
        for (double size : new double[] {10, 16}) {
            assertThat(Arrays.stream(Glyph.values()).map(glyph -> glyph.layersAt(size)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyIconHasAPathThatStartsSomewhere() {
        assertThat(Icon.values()).allSatisfy(icon -> {
            assertThat(icon.path()).matches("[Mm].*");
            assertThat(icon.stroke()).isBetween(1.0, 3.0);
        });
    }

    @Test
    void everyFontIsInTheProgram() {
        assertThat(Fonts.files())
                .hasSize(4)
                .allSatisfy(file ->
                        assertThat(file.openConnection().getContentLength()).isPositive());
    }
}
