// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/// Asks for a phrase letter by letter; only the exact phrase unlocks, it cannot be pasted, and nothing happens by
/// itself.
public final class TypedConfirmation extends VBox {
    private final String phrase;
    private final CustomTextField field = new UnpastableField();
    private final ProseLine counter = new ProseLine("").whole();
    private final BooleanExpression unlocked;

    /// `purpose` finishes the sentence "Type … to …".
    public TypedConfirmation(String phrase, String purpose) {
        this.phrase = phrase;
        this.unlocked = field.textProperty().isEqualTo(phrase);
        getStyleClass().add("typed-confirmation");
        Label wanted = new Label(phrase);
        wanted.getStyleClass().add("phrase");
        HBox ask = new HBox(new Label("Type"), wanted, new Label("to " + purpose));
        ask.getStyleClass().add("ask");
        field.getStyleClass().addAll(Css.FIELD, Css.LARGE, Css.MONO);
        field.setContextMenu(null);
        field.setRight(counter);
        field.textProperty().addListener((_, _, _) -> count());
        getChildren().addAll(ask, field);
        count();
    }

    /// True while the field holds exactly the phrase.
    public BooleanExpression unlockedProperty() {
        return unlocked;
    }

    public boolean isUnlocked() {
        return unlocked.get();
    }

    /// The field, for focus and tests.
    public CustomTextField field() {
        return field;
    }

    private void count() {
        String typed = field.getText().length() + " of " + phrase.length() + " characters";
        counter.setText(typed);
        field.setAccessibleText("Type " + phrase + ", " + typed
                + (isUnlocked() ? ", matches" : phrase.startsWith(field.getText()) ? "" : ", does not match"));
    }

    private static final class UnpastableField extends CustomTextField {
        @Override
        public void paste() {
            // Typing is the point: a pasted phrase proves nothing.
        }
    }
}
