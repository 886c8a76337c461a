// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import javafx.scene.control.ToggleButton;

/// A filter that is on or off; when on it carries a check mark, so that it does not rely on its shade alone.
public final class Chip extends ToggleButton {
    private static final double ICON = 12;

    public Chip(String text) {
        super(text);
        getStyleClass().setAll("chip");
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        IconView check = new IconView(Icon.CHECK, ICON);
        graphicProperty().bind(selectedProperty().map(on -> on ? check : null));
    }
}
