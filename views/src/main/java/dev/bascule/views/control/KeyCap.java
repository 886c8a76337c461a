// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import javafx.scene.control.Label;

/// A key as it is printed on the keyboard, shown beside what it does.
public final class KeyCap extends Label {
    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
