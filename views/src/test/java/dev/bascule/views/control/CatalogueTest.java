// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest extends FxTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsEveryComponentWithoutAStylesheetError(Theme theme) {
        Scene scene = onFx(() -> scene(theme, Catalogue.page(theme.code()), 800, 1000));
        WritableImage picture = snapshot(scene, "components-" + theme.code());
        assertThat(picture.getWidth()).isEqualTo(800);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsEverySurfaceAndRowWithoutAStylesheetError(Theme theme) {
        Scene scene = onFx(() -> scene(theme, PanelCatalogue.page(), 1440, 1250));
        WritableImage picture = snapshot(scene, "panels-" + theme.code());
        assertThat(picture.getHeight()).isEqualTo(1250);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void dressesTheToolkitsOwnControls(Theme theme) {
        Scene scene = onFx(() -> scene(theme, ToolkitCatalogue.page(), 1040, 640));
        assertThat(snapshot(scene, "toolkit-" + theme.code()).getWidth()).isEqualTo(1040);
    }
}
