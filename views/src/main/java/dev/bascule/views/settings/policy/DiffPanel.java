// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.settings.DiffLine;
import dev.bascule.settings.PolicyDraft;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// The lines of the file that would change, and the ways to put them there.
final class DiffPanel extends VBox {
    private static final double TALLEST = 220;

    private final PolicyModel model;
    private final Panel panel = new Panel("What would change", "");
    private final VBox lines = new VBox();
    private final ActionButton apply;
    private final ActionButton copy;
    private final ActionButton undo;

    DiffPanel(PolicyModel model) {
        this.model = model;
        getStyleClass().add("policy-diff");
        apply = ActionButton.usual("Write to the file", model::apply).small();
        copy = ActionButton.usual("Copy the lines", this::copy).small();
        undo = ActionButton.usual("Undo the last change", model::undo).small();
        lines.getStyleClass().add("lines");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        var deeds = new HBox(copy, undo, Columns.space(), apply);
        deeds.getStyleClass().add("deeds");
        panel.setContent(scroll, deeds);
        getChildren().add(panel);
        model.draftProperty().subscribe(this::show);
        model.standingProperty().subscribe(_ -> show(model.draftProperty().get()));
        model.noticeProperty().subscribe(_ -> show(model.draftProperty().get()));
    }

    private void copy() {
        model.draftProperty()
                .get()
                .ifPresent(d -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, d.snippet())));
    }

    private void show(Optional<PolicyDraft> draft) {
        lines.getChildren().clear();
        var notice = model.noticeProperty().get();
        if (!notice.isEmpty()) {
            lines.getChildren().add(new Strip(null, notice));
        }
        draft.map(PolicyDraft::problems).orElse(List.of()).stream()
                .filter(p -> p.key().isEmpty())
                .forEach(p -> lines.getChildren().add(new Strip(Mark.DEGRADED, p.words())));
        var diff = draft.map(PolicyDraft::diff).orElse(List.of());
        diff.forEach(line -> lines.getChildren().add(row(line)));
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(quiet("Nothing differs from what is in force."));
        }
        panel.setSubtitle(diff.isEmpty() ? "" : "comments and order of the file stay");
        apply.refuseBecause(model.whyNotApply().orElse(null));
        copy.refuseBecause(diff.isEmpty() ? "there are no lines to copy" : null);
        var canUndo = model.standingProperty().get().filter(s -> s.canUndo()).isPresent();
        undo.refuseBecause(canUndo ? null : "no earlier text is kept beside the file");
    }

    private static Node quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().addAll(Css.T12, Css.F3, "quiet");
        return label;
    }

    private static Node row(DiffLine line) {
        var number = new Label((line.isNew() ? "+ " : "− ") + line.number());
        number.getStyleClass().addAll(Css.MONO, Css.T11, Css.F3);
        number.setMinWidth(52);
        var text = new Text(line.text());
        text.getStyleClass().add(line.isNew() ? "comes" : "goes");
        text.setStrikethrough(!line.isNew());
        var row = new HBox(number, text);
        row.getStyleClass().add("diff-line");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText("Line " + line.number() + (line.isNew() ? " comes: " : " goes: ")
                + line.text().strip());
        return row;
    }
}
