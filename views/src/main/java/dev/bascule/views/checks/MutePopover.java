// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.OwnLetters;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// Asks for how long, why, and who looks after a check meanwhile. Enter with both written mutes, Esc leaves
/// everything as it is.
final class MutePopover {
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(7));

    /// Takes what was written.
    interface Muting {
        void mute(String owner, String reason, Duration length);
    }

    private final PopOver popOver = new PopOver();
    private final Segmented<Duration> length = new Segmented<>("Mute for", LENGTHS, Figures::age);
    private final TextField owner = new TextField();
    private final TextField reason = new TextField();
    private final Label end = new Label();
    private final ActionButton confirm;
    private final Supplier<Instant> now;
    private final Muting muting;

    /// `who` is proposed as the owner; `now` is when it would begin.
    MutePopover(String check, String who, Supplier<Instant> now, Muting muting) {
        this.now = now;
        this.muting = muting;
        confirm = ActionButton.primary("Mute " + check, this::finish).key("Enter");
        field(owner, "checks-mute-owner", "Owner, who looks after it", who);
        field(reason, "checks-mute-reason", "Reason, for the journal", "");
        end.getStyleClass().addAll(Css.T12, Css.F2);
        length.valueProperty().subscribe(_ -> judge());
        length.small();
        var title = new Label("Mute " + check);
        title.getStyleClass().add("title");
        var effect = new ProseFlow(
                "Nobody is told of it until then. It is measured as before and counts for its site: a failover can"
                        + " still follow from it.",
                "body");
        var actions = new HBox(ActionButton.usual("Cancel", popOver::hide).key("Esc"), confirm);
        actions.getStyleClass().add("actions");
        var ask = new VBox(title, effect, length, end, owner, reason, actions);
        ask.getStyleClass().add("ask");
        popOver.setContentNode(ask);
        popOver.getStyleClass().add("reason-popover");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        popOver.setHeaderAlwaysVisible(false);
        popOver.setFadeInDuration(javafx.util.Duration.ZERO);
        popOver.setFadeOutDuration(javafx.util.Duration.ZERO);
        popOver.setAnimated(false);
        judge();
    }

    private void field(TextField field, String id, String prompt, String text) {
        field.setId(id);
        field.setText(text);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add(Css.FIELD);
        OwnLetters.only(field);
        field.setOnAction(_ -> finish());
        field.textProperty().subscribe((_, _) -> judge());
    }

    /// Opens beneath `at` in the look of its window and puts the caret into the reason.
    void showAt(Node at) {
        popOver.getRoot().getStylesheets().setAll(at.getScene().getStylesheets());
        popOver.show(at);
        reason.requestFocus();
    }

    /// The content, for tests.
    Node content() {
        return popOver.getContentNode();
    }

    private void judge() {
        var until = now.get().plus(length.getValue());
        end.setText("until " + Figures.dayOrMinute(until, now.get()) + " UTC");
        confirm.refuseBecause(
                reason.getText().isBlank() || owner.getText().isBlank()
                        ? "Write a reason and an owner first; both go into the journal."
                        : null);
    }

    private void finish() {
        if (!confirm.isRefusing()) {
            popOver.hide();
            muting.mute(owner.getText().strip(), reason.getText().strip(), length.getValue());
        }
    }
}
