// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Glyph and word in a table or a tile; the word is quiet when the state is the expected one.
public final class StateWord extends HBox {
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
    private static final double GLYPH = 12;

    private final StateGlyph glyph = new StateGlyph(Mark.UNKNOWN, GLYPH);
    private final Label word = new Label();

    public StateWord(Mark mark) {
        getStyleClass().add("state-word");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(glyph, word);
        show(mark);
    }

    public void show(Mark mark) {
        show(mark, mark.word());
    }

    /// Shows `words` in place of the state's own word, for example FAILING OVER for TRANSITION.
    public void show(Mark mark, String words) {
        Mark.paint(this, mark);
        pseudoClassStateChanged(EXPECTED, mark.isExpected());
        glyph.show(mark);
        word.setText(words);
        setAccessibleText(words);
    }
}
