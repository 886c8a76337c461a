// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// Lets what is running breathe between .55 and full opacity, only while it can be seen and motion is wanted in
/// its window; nothing else in the console loops.
public final class Pulse {
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
        var isShowing = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        var isStill = still(node);
        isShowing.subscribe(shows -> run(fade, shows && !isStill.getValue()));
        isStill.subscribe(still -> run(fade, isShowing.getValue() && !still));
    }

    /// Whether the window of `node` is to be without motion that nobody set off.
    public static ObservableValue<Boolean> still(Node node) {
        return node.sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .orElse(false);
    }

    private static void run(FadeTransition fade, boolean isRunning) {
        if (isRunning) {
            fade.play();
        } else {
            fade.stop();
            fade.getNode().setOpacity(1);
        }
    }
}
