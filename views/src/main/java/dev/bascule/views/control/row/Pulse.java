// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Lets what is running breathe between .55 and full opacity, only while it can be seen; nothing else in the console
/// loops.
public final class Pulse {
    /// On the root of a window this style class turns all motion off.
    public static final String STILL = "still";

    private static final Duration HALF = Duration.millis(800);
    private static final double DIM = 0.55;

    private Pulse() {}

    /// Starts when the window of `node` shows and stops when the node leaves it.
    public static void on(Node node) {
        FadeTransition fade = new FadeTransition(HALF, node);
        fade.setFromValue(1);
        fade.setToValue(DIM);
        fade.setAutoReverse(true);
        fade.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(isShowing -> run(fade, isShowing && !isStill(node)));
    }

    private static void run(FadeTransition fade, boolean isRunning) {
        if (isRunning) {
            fade.play();
        } else {
            fade.stop();
            fade.getNode().setOpacity(1);
        }
    }

    private static boolean isStill(Node node) {
        return node.getScene().getRoot().getStyleClass().contains(STILL);
    }
}
