// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A button that can refuse and say why; a label that opens a further step ends in "…".
public final class ActionButton extends Button {
    /// Weight of a button; none of them is coloured, because colour means state.
    public enum Kind {
        PRIMARY("primary"),
        USUAL("usual"),
        HEAVY("heavy"),
        GHOST("ghost");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double ICON = 14;

    private @Nullable String refusal;
    private final Tooltip reason = new Tooltip();

    public ActionButton(String text, Kind kind, Runnable action) {
        super(text);
        getStyleClass().addAll("action-button", kind.styleClass);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> action.run());
        setAccessibleText(text);
    }

    public static ActionButton usual(String text, Runnable action) {
        return new ActionButton(text, Kind.USUAL, action);
    }

    public static ActionButton primary(String text, Runnable action) {
        return new ActionButton(text, Kind.PRIMARY, action);
    }

    /// A button that shows an icon alone; `name` is its tooltip and what a screen reader says.
    public static ActionButton icon(Icon icon, String name, Runnable action) {
        ActionButton button = new ActionButton("", Kind.GHOST, action).with(icon);
        button.getStyleClass().add("only-icon");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    public ActionButton small() {
        getStyleClass().add(Css.SMALL);
        return this;
    }

    public ActionButton large() {
        getStyleClass().add(Css.LARGE);
        return this;
    }

    public ActionButton with(Icon icon) {
        setGraphic(new IconView(icon, ICON));
        return this;
    }

    /// Shows the key that does the same.
    public ActionButton key(String key) {
        setGraphic(new KeyCap(key));
        setContentDisplay(ContentDisplay.RIGHT);
        setAccessibleHelp("Key " + key);
        return this;
    }

    /// Makes the button refuse with a reason, or act again when null; it stays reachable so that the reason can be
    /// read.
    public void refuseBecause(@Nullable String why) {
        refusal = why;
        pseudoClassStateChanged(REFUSED, why != null);
        if (why != null) {
            reason.setText(why);
            setTooltip(reason);
            setAccessibleHelp("Not available: " + why);
        } else if (getTooltip() == reason) {
            setTooltip(null);
            setAccessibleHelp(null);
        }
    }

    public boolean isRefusing() {
        return refusal != null;
    }

    @Override
    public void fire() {
        if (refusal == null) {
            super.fire();
        }
    }
}
