// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.fixture.Fit;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Reach;
import dev.bascule.views.fixture.Situation;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WallPictureTest extends FxTest {
    private final AtomicInteger left = new AtomicInteger();

    private Scene open(Situation situation, Theme theme, double width, double height) {
        return onFx(() -> {
            var wall = new Wall(new LiveFixture(situation).live(), left::incrementAndGet);
            var scene = scene(theme, wall.root(), width, height);
            wall.open();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsEverySituationInBothThemesWithoutCuttingAWord(Situation situation) {
        for (var theme : Theme.values()) {
            var scene = open(situation, theme, 1920, 1080);
            snapshot(scene, "wall-" + situation.name().toLowerCase(Locale.ROOT) + "-" + theme.code());
            assertThat(onFx(() -> Reach.unnamed(scene.getRoot()))).isEmpty();
            assertThat(onFx(() -> Fit.problems(scene.getRoot()))).isEmpty();
        }
    }

    @Test
    void isTheSamePageOnAScreenOfTwiceTheSize() {
        var scene = open(Situation.FAILING_OVER, Theme.NIGHT, 3840, 2160);
        snapshot(scene, "wall-3840");
        var tile = onFx(() -> scene.getRoot().lookup(".tile").localToScene(0, 0));
        var small = open(Situation.FAILING_OVER, Theme.NIGHT, 1920, 1080);
        var same = onFx(() -> small.getRoot().lookup(".tile").localToScene(0, 0));
        assertThat(tile).isEqualTo(same.multiply(2));
    }

    @Test
    void escapeAndF11LeaveIt() {
        var scene = open(Situation.CALM, Theme.NIGHT, 1920, 1080);
        for (var key : new KeyCode[] {KeyCode.ESCAPE, KeyCode.F11, KeyCode.A}) {
            runOnFx(() -> scene.getRoot()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
        }
        assertThat(left).hasValue(2);
    }
}
