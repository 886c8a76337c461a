// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.panel.Desk;
import dev.bascule.views.control.panel.Toast;
import dev.bascule.views.control.panel.ToastStack;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The desk of one window; made before the screens that use it and then given to the shell. FX thread only.
public final class WindowDesk implements Desk {
    private final Overlay overlay = new Overlay();
    private final ToastStack toasts = new ToastStack();
    private final Label announcer = new Label();

    public WindowDesk() {
        announcer.getStyleClass().add("announcer");
    }

    @Override
    public void toast(Toast toast) {
        toasts.show(toast);
    }

    @Override
    public void openDialog(Region box) {
        overlay.showUnasked(box);
    }

    @Override
    public void closeDialog(Region box) {
        overlay.hide(box);
    }

    /// JavaFX has no live region, so a hidden label changes its text and says that it did.
    @Override
    public void announce(String words) {
        announcer.setText(words);
        announcer.setAccessibleText(words);
        announcer.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    Overlay overlay() {
        return overlay;
    }

    ToastStack toasts() {
        return toasts;
    }

    Label announcer() {
        return announcer;
    }
}
