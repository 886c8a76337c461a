// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/// Asks why before something consequential; Enter with a reason confirms, Esc leaves everything as it is.
public final class ReasonPopover {
    private final PopOver popOver = new PopOver();
    private final TextField field = new TextField();
    private final ActionButton confirm;
    private final Consumer<String> onReason;

    /// `effect` says what will hold afterwards and `confirmText` repeats it on the button.
    public ReasonPopover(String title, String effect, String confirmText, Consumer<String> onReason) {
        this.onReason = onReason;
        this.confirm = ActionButton.primary(confirmText, this::finish).key("Enter");
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        field.getStyleClass().add(Css.FIELD);
        field.setPromptText("Reason, for the journal");
        field.setAccessibleText("Reason for: " + title);
        field.setOnAction(_ -> finish());
        OwnLetters.only(field);
        field.textProperty().addListener((_, _, _) -> judge());
        HBox actions = new HBox(ActionButton.usual("Cancel", popOver::hide).key("Esc"), confirm);
        actions.getStyleClass().add("actions");
        VBox ask = new VBox(heading, new ProseFlow(effect, "body"), field, actions);
        ask.getStyleClass().add("ask");
        popOver.setContentNode(ask);
        popOver.getStyleClass().add("reason-popover");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        popOver.setHeaderAlwaysVisible(false);
        popOver.setFadeInDuration(Duration.ZERO);
        popOver.setFadeOutDuration(Duration.ZERO);
        popOver.setAnimated(false);
        judge();
    }

    /// Opens beneath `owner` in the look of its window and puts the caret into the reason.
    public void showAt(Node owner) {
        popOver.getRoot().getStylesheets().setAll(owner.getScene().getStylesheets());
        popOver.show(owner);
        field.requestFocus();
    }

    public boolean isShowing() {
        return popOver.isShowing();
    }

    public void hide() {
        popOver.hide();
    }

    /// The reason field, for tests.
    public TextField field() {
        return field;
    }

    private void judge() {
        confirm.refuseBecause(field.getText().isBlank() ? "Write a reason first; it goes into the journal." : null);
    }

    private void finish() {
        String reason = field.getText().strip();
        if (!reason.isEmpty()) {
            popOver.hide();
            onReason.accept(reason);
        }
    }
}
