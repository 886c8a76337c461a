// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Css;
import javafx.scene.control.Label;

/// A word in a small frame, such as HOT or SPOF; `solid` for the one that stands out, such as PRIMARY.
public final class Tag extends Label {
    public Tag(String text) {
        super(text);
        getStyleClass().add("tag");
        setMinWidth(USE_PREF_SIZE);
    }

    public Tag solid() {
        getStyleClass().add(Css.SOLID);
        return this;
    }
}
