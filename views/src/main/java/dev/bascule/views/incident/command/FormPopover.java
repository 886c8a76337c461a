// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.OwnLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/// Asks for a few lines before something is recorded; Enter confirms once what is needed is there, Esc leaves
/// everything as it is.
final class FormPopover {
    /// One line to fill in; `initial` stands there first.
    record Line(String name, String prompt, String initial, boolean isNeeded) {
        static Line needed(String name, String prompt) {
            return new Line(name, prompt, "", true);
        }

        static Line optional(String name, String prompt) {
            return new Line(name, prompt, "", false);
        }

        Line holding(String text) {
            return new Line(name, prompt, text, isNeeded);
        }
    }

    private final PopOver popOver = new PopOver();
    private final List<Line> lines;
    private final List<TextField> fields = new ArrayList<>();
    private final List<CheckBox> boxes = new ArrayList<>();
    private final ActionButton confirm;
    private final Consumer<List<String>> onDone;
    private final VBox form = new VBox();

    FormPopover(String title, String effect, String confirmText, List<Line> lines, Consumer<List<String>> onDone) {
        this.lines = List.copyOf(lines);
        this.onDone = onDone;
        confirm = ActionButton.primary(confirmText, this::finish).key("Enter");
        var heading = new Label(title);
        heading.getStyleClass().add("title");
        form.getStyleClass().addAll("ask", "incident-form");
        form.getChildren().addAll(heading, new ProseFlow(effect, "body"));
        lines.forEach(line -> form.getChildren().addAll(caption(line), field(line)));
        var actions = new HBox(ActionButton.usual("Cancel", popOver::hide).key("Esc"), confirm);
        actions.getStyleClass().add("actions");
        form.getChildren().add(actions);
        popOver.setContentNode(form);
        popOver.getStyleClass().add("reason-popover");
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setHeaderAlwaysVisible(false);
        popOver.setFadeInDuration(Duration.ZERO);
        popOver.setFadeOutDuration(Duration.ZERO);
        popOver.setAnimated(false);
        judge();
    }

    /// Statements that stand as long as their box is ticked.
    FormPopover quoting(String caption, List<String> statements) {
        var label = new Label(statements.isEmpty() ? "Nothing is measured that could be quoted." : caption);
        label.getStyleClass().addAll(Css.T11, Css.F3);
        var at = form.getChildren().size() - 1;
        form.getChildren().add(at, label);
        for (var statement : statements.reversed()) {
            var box = new CheckBox(statement);
            box.setMnemonicParsing(false);
            box.setSelected(true);
            boxes.addFirst(box);
            form.getChildren().add(at + 1, box);
        }
        return this;
    }

    /// The places of the statements that still stand.
    List<Integer> quoted() {
        var places = new ArrayList<Integer>();
        for (var i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                places.add(i);
            }
        }
        return places;
    }

    /// Opens beneath `owner` in the look of its window with the caret in the first line.
    void showAt(Node owner) {
        popOver.getRoot().getStylesheets().setAll(owner.getScene().getStylesheets());
        popOver.show(owner);
        fields.getFirst().requestFocus();
        fields.getFirst().end();
    }

    private static Label caption(Line line) {
        var label = new Label(line.name() + (line.isNeeded() ? "" : " (if any)"));
        label.getStyleClass().addAll(Css.T11, Css.F3);
        return label;
    }

    private TextField field(Line line) {
        var field = new TextField(line.initial());
        field.getStyleClass().add(Css.FIELD);
        field.setPromptText(line.prompt());
        field.setAccessibleText(line.name() + ", " + line.prompt());
        field.setOnAction(_ -> finish());
        OwnLetters.only(field);
        field.textProperty().addListener((_, _, _) -> judge());
        fields.add(field);
        return field;
    }

    private void judge() {
        var missing = lines.stream()
                .filter(line -> line.isNeeded()
                        && fields.get(lines.indexOf(line)).getText().isBlank())
                .findFirst();
        confirm.refuseBecause(
                missing.map(line -> "Write first: " + line.name() + ".").orElse(null));
    }

    private void finish() {
        if (!confirm.isRefusing()) {
            popOver.hide();
            onDone.accept(fields.stream().map(f -> f.getText().strip()).toList());
        }
    }
}
