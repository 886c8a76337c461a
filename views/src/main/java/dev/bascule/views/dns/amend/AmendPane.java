// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.amend;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.OwnLetters;
import dev.bascule.views.control.action.TypedConfirmation;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The guarded path of an amendment: what is written and what it means, what stands in the way, the typed
/// phrase and the reason, and the button that says it once more.
public final class AmendPane extends VBox {
    private final AmendViewModel model;
    private final Panel panel = new Panel("Plan", "dry run");
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final String idle;
    private final Latest<List<Object>> shown = new Latest<>();
    private final ProseFlow outlook = new ProseFlow("", Css.T12, Css.F2);
    private Optional<Node> first = Optional.empty();
    private boolean isAwaited;

    /// `idle` says what to do while nothing is planned.
    public AmendPane(AmendViewModel model, String idle) {
        this.model = model;
        this.idle = idle;
        getStyleClass().add("amend-pane");
        body.getStyleClass().add("body");
        scroll.setFitToWidth(true);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    /// Puts the caret where a person goes on, as soon as there is such a place.
    public void focus() {
        isAwaited = true;
        goOn();
    }

    private void goOn() {
        if (isAwaited && first.isPresent()) {
            isAwaited = false;
            first.get().requestFocus();
        }
    }

    /// What is typed must survive every tick: only other content is laid out anew, and the estimate follows the
    /// clock.
    private void show(AmendPage page) {
        outlook.setText(page.outlook());
        var content = List.<Object>of(
                page.title(),
                page.steps(),
                page.obstacles(),
                page.trouble(),
                page.said(),
                page.isAsking() && page.preview().isEmpty());
        if (!shown.isNews(content)) {
            return;
        }
        panel.setTitle(page.title());
        if (page.wish().isEmpty()) {
            panel.setContent(Notice.empty(Icon.DNS, page.said().isEmpty() ? "Nothing planned" : page.said(), idle));
        } else if (page.preview().isEmpty()) {
            panel.setContent(
                    page.isAsking()
                            ? Notice.loading(4, "Reading what the providers hold")
                            : Notice.failed("Nothing can be planned", page.trouble(), cancel()));
        } else {
            fill(page);
            panel.setContent(scroll);
            goOn();
        }
    }

    private void fill(AmendPage page) {
        body.getChildren().clear();
        first = Optional.empty();
        if (!page.trouble().isEmpty()) {
            body.getChildren().add(new Strip(Mark.DEGRADED, page.trouble()));
        }
        page.steps().forEach(step -> body.getChildren().add(new ProseFlow(step, Css.T12, Css.F1)));
        if (!page.outlook().isEmpty()) {
            body.getChildren().add(outlook);
        }
        page.notes().forEach(note -> body.getChildren().add(new ProseFlow(note, Css.T12, Css.F3)));
        page.obstacles().forEach(words -> body.getChildren().add(new Strip(Mark.DEGRADED, words)));
        if (page.orderable().isPresent()) {
            approval(page);
        } else {
            body.getChildren().add(new HBox(cancel()));
        }
    }

    private void approval(AmendPage page) {
        var typed = new TypedConfirmation(page.phrase(), "write it");
        typed.field().setId("amend-phrase");
        OwnLetters.only(typed.field());
        var reason = new TextField();
        reason.setId("amend-reason");
        reason.getStyleClass().addAll(Css.FIELD, Css.LARGE);
        reason.setPromptText("Reason, for the journal");
        reason.setAccessibleText("Reason, required");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        var order = ActionButton.primary(page.title(), model::order);
        order.setId("amend-order");
        Runnable judge = () -> order.refuseBecause(
                !typed.isUnlocked()
                        ? "Type the phrase first."
                        : reason.getText().isBlank() ? "Write a reason first; it goes into the journal." : null);
        typed.unlockedProperty().subscribe(_ -> judge.run());
        reason.textProperty().subscribe(_ -> judge.run());
        var actions = new HBox(cancel(), order);
        actions.getStyleClass().add("actions");
        var label = new Label("Reason");
        label.getStyleClass().addAll(Css.T12, Css.STRONG);
        body.getChildren().addAll(typed, label, reason, actions);
        first = Optional.of(typed.field());
    }

    private ActionButton cancel() {
        var button = ActionButton.usual("Cancel", model::cancel);
        button.setId("amend-cancel");
        return button;
    }
}
