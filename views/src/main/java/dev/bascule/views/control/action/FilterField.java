// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;

/// A text field that narrows a list; Esc clears it, and the key that leads to it is shown while it is empty.
public final class FilterField extends CustomTextField {
    private static final double ICON = 14;

    public FilterField(String prompt, String key) {
        getStyleClass().addAll(Css.FIELD, "filter-field");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(new IconView(Icon.SEARCH, ICON));
        KeyCap cap = new KeyCap(key);
        rightProperty().bind(textProperty().isEmpty().map(empty -> empty ? cap : null));
        addEventFilter(KeyEvent.KEY_PRESSED, this::clearOnEscape);
        OwnLetters.only(this);
    }

    private void clearOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
        }
    }
}
