// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.views.feed.Live;
import dev.bascule.views.shell.Shell;
import dev.bascule.views.wall.Wall;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// Puts the wall in the place of the shell, on the whole screen, and back. FX thread only.
final class WallMode {
    private final Shell shell;
    private final Live live;
    private Optional<Wall> wall = Optional.empty();

    WallMode(Shell shell, Live live) {
        this.shell = shell;
        this.live = live;
    }

    void toggle() {
        if (wall.isPresent()) {
            leave();
        } else {
            enter(shell.root().getScene());
        }
    }

    private void enter(Scene scene) {
        var opened = new Wall(live, this::leave);
        wall = Optional.of(opened);
        scene.setRoot(opened.root());
        fill(scene, true);
        opened.open();
    }

    /// Nothing happens when the wall is not on show.
    void leave() {
        wall.ifPresent(shown -> {
            var scene = shown.root().getScene();
            shown.close();
            scene.setRoot(shell.root());
            fill(scene, false);
        });
        wall = Optional.empty();
    }

    private static void fill(Scene scene, boolean wanted) {
        if (scene.getWindow() instanceof Stage stage) {
            // Escape is the wall's own key: the toolkit's would leave the whole screen and keep the wall.
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(wanted);
        }
    }
}
