// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Keeps the letter of a shortcut out of the field that it opens: once a field has the focus, only keys that
/// are pressed in it write.
public final class OwnLetters {
    private boolean isPressedHere;

    private OwnLetters(TextInputControl field) {
        field.focusedProperty().subscribe(_ -> isPressedHere = false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, _ -> isPressedHere = true);
        field.addEventFilter(KeyEvent.KEY_TYPED, this::judge);
    }

    public static void only(TextInputControl field) {
        var _ = new OwnLetters(field);
    }

    private void judge(KeyEvent typed) {
        if (!isPressedHere) {
            typed.consume();
        }
    }
}
