// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.failover.plan.Step;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Decision;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Shows what an abort undoes and how long that takes, asks for a reason, and takes a second confirmation.
final class AbortDialog {
    private final RunPage page;
    private final Consumer<String> onAbort;
    private final Decision decision;
    private final TextField reason = new TextField();
    private final ActionButton go;
    private boolean isAsked;

    /// `onAbort` gets the reason after the second confirmation; `keep` leaves the run alone.
    AbortDialog(RunPage page, Consumer<String> onAbort, Runnable keep) {
        this.page = page;
        this.onAbort = onAbort;
        var plan = page.move().plan();
        decision = new Decision(
                Mark.DEGRADED,
                "Abort and roll back to " + plan.from(),
                "Nothing new starts. What runs now ends first, then what was done is taken back, newest first. "
                        + Published.of(page.move(), page.picture().setup()::nameOf)
                                .meaning(page.move()),
                facts(),
                List.of());
        go = new ActionButton("Abort and roll back…", ActionButton.Kind.HEAVY, this::go).large();
        go.setId("abort-go");
        reason.setId("abort-reason");
        reason.getStyleClass().add(Css.FIELD);
        reason.setPromptText("Reason, for the journal");
        reason.setAccessibleText("Reason of the abort, required");
        reason.textProperty().subscribe(_ -> judge());
        decision.getStyleClass().add("run-dialog");
        decision.setLog(new VBox(reason, steps()));
        decision.setActions(ActionButton.usual("Keep running", keep).large().key("Esc"), go);
    }

    Decision node() {
        return decision;
    }

    TextField reason() {
        return reason;
    }

    private List<Decision.Fact> facts() {
        var undoing = page.undoing();
        var facts = new ArrayList<Decision.Fact>();
        facts.add(new Decision.Fact("Undoes", undoing.steps().size() + " steps"));
        facts.add(new Decision.Fact("Takes about", Figures.span(undoing.about())));
        undoing.waitsFor()
                .ifPresent(
                        step -> facts.add(new Decision.Fact("Waits for", "step " + step + ", the point of no return")));
        if (!undoing.remains().isEmpty()) {
            facts.add(new Decision.Fact("Not undone", titles(undoing.remains())));
        }
        facts.add(new Decision.Fact("Writes", Writer.words(page.move())));
        return facts;
    }

    private ScrollPane steps() {
        var lines = new VBox();
        lines.getStyleClass().add("lines");
        page.undoing().steps().forEach(step -> lines.getChildren().add(new ProseLine(step.title(), Css.T12, Css.F2)));
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(180);
        return scroll;
    }

    private static String titles(List<Step> steps) {
        return steps.stream().map(Step::title).collect(Collectors.joining(", "));
    }

    private void judge() {
        var why = reason.getText().isBlank() ? "Write a reason first; it goes into the journal." : null;
        go.refuseBecause(why);
        if (isAsked && why != null) {
            isAsked = false;
            go.setText("Abort and roll back…");
        }
    }

    private void go() {
        if (!isAsked) {
            isAsked = true;
            go.setText("Yes, undo " + page.undoing().steps().size() + " steps now");
            go.setAccessibleText("Second confirmation: " + go.getText());
            return;
        }
        onAbort.accept(reason.getText());
    }
}
