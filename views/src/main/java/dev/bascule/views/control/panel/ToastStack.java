// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The corner where toasts appear, newest on top, at most three; those that may go leave after 8 s unless the pointer
/// rests on them.
public final class ToastStack extends VBox {
    private static final int MOST = 3;
    private static final Duration STAY = Duration.seconds(8);

    private final List<Toast> toasts = new ArrayList<>();
    private final Label more = new Label();

    public ToastStack() {
        getStyleClass().add("toast-stack");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        more.getStyleClass().add("more");
    }

    public void show(Toast toast) {
        toasts.addFirst(toast);
        toast.setOnClose(() -> dismiss(toast));
        if (!toast.stays()) {
            leaveAfterAWhile(toast);
        }
        arrange();
    }

    public void dismiss(Toast toast) {
        toasts.remove(toast);
        arrange();
    }

    /// How many wait, shown or not.
    public int count() {
        return toasts.size();
    }

    private void leaveAfterAWhile(Toast toast) {
        PauseTransition pause = new PauseTransition(STAY);
        pause.setOnFinished(_ -> dismiss(toast));
        toast.hoverProperty().subscribe(hovered -> {
            if (hovered) {
                pause.pause();
            } else {
                pause.play();
            }
        });
    }

    private void arrange() {
        getChildren().setAll(toasts.stream().limit(MOST).toList());
        if (toasts.size() > MOST) {
            more.setText(toasts.size() - MOST + " more");
            getChildren().add(more);
        }
    }
}
