// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellPictureTest extends FxTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsTheWindowInEachThemeWithoutAStylesheetError(Theme theme) {
        Scene scene = onFx(() -> {
            ShellFixture fixture = new ShellFixture(theme, List.of());
            fixture.model.warning().set("DISARMED since 08:12 by noc-a1, nothing fails over by itself");
            fixture.model.hint().set("This is the lab: three sites on this machine, with faults on a timetable.");
            return scene(theme, fixture.shell.root(), 1600, 1000);
        });
        assertThat(snapshot(scene, "shell-" + theme.code()).getWidth()).isEqualTo(1600);
    }

    @Test
    void paintsThePaletteOverTheContent() {
        Scene scene = onFx(() -> {
            ShellFixture fixture = new ShellFixture(Theme.NIGHT, List.of());
            Scene built = scene(Theme.NIGHT, fixture.shell.root(), 1600, 1000);
            fixture.shell.openPalette();
            return built;
        });
        runOnFx(() -> ((javafx.scene.control.TextField) find(scene.getRoot(), ".query")).setText("fail"));
        assertThat(snapshot(scene, "shell-palette").getWidth()).isEqualTo(1600);
    }

    @Test
    void foldsTheRailInANarrowWindow() {
        Scene scene = onFx(() -> scene(Theme.DAY, new ShellFixture(Theme.DAY, List.of()).shell.root(), 1280, 800));
        snapshot(scene, "shell-narrow");
        assertThat(onFx(() -> ((Rail) find(scene.getRoot(), ".rail")).getWidth()))
                .isEqualTo(48);
    }
}
