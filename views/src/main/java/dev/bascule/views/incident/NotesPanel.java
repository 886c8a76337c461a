// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Note;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.action.OwnLetters;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.incident.command.CommandForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;

/// What people wrote and what happened by itself, newest first, with a field to add to it.
final class NotesPanel {
    private static final double ICON = 14;
    private static final double TIME = 58;
    private static final double SIGN = 18;
    private static final double WHEN = 116;
    private static final int MOST = 200;

    private final IncidentViewModel model;
    private final Panel panel = new Panel("Notes", "newest first");
    private final Segmented<NoteLine.Choice> choice =
            new Segmented<>("Notes", List.of(NoteLine.Choice.values()), NoteLine.Choice::words).small();
    private final Segmented<Note.Kind> kind =
            new Segmented<>("Kind of note", List.of(Note.Kind.NOTE, Note.Kind.UPDATE), NotesPanel::word).small();
    private final CustomTextField field = new CustomTextField();
    private final TextField when = new TextField();
    private final CommandForms forms;
    private final VBox rows = new VBox();
    private final Map<NoteLine, Node> nodes = new HashMap<>();
    private List<NoteLine> shown = List.of();

    NotesPanel(IncidentViewModel model, CommandForms forms) {
        this.model = model;
        this.forms = forms;
        when.getStyleClass().add(Css.FIELD);
        when.setPromptText("when, if not now");
        when.setAccessibleText("When it happened, 09:41 or minutes ago; now when empty");
        when.setMaxWidth(WHEN);
        when.setOnAction(_ -> add());
        OwnLetters.only(when);
        panel.getStyleClass().add("notes-panel");
        choice.follow(model.choiceProperty());
        panel.setRight(choice);
        var scroll = new Scroll(rows);
        panel.setContent(entry(), scroll);
        model.notesProperty().subscribe(_ -> refresh());
        model.choiceProperty().subscribe(_ -> refresh());
    }

    Panel node() {
        return panel;
    }

    void focusField() {
        field.requestFocus();
    }

    private Node entry() {
        field.getStyleClass().add(Css.FIELD);
        field.setPromptText("Write a note or an update");
        field.setAccessibleText("Write a note or an update; Enter adds it");
        field.setRight(new KeyCap("N"));
        field.setOnAction(_ -> add());
        OwnLetters.only(field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                field.clear();
                panel.requestFocus();
                pressed.consume();
            }
        });
        var hint = new HBox(kind, when, new KeyCap("Enter"), new ProseLine("adds it", Css.T11, Css.F3).whole());
        hint.setSpacing(8);
        hint.setAlignment(Pos.CENTER_LEFT);
        hint.visibleProperty()
                .bind(field.textProperty()
                        .isNotEmpty()
                        .or(field.focusedProperty())
                        .or(when.focusedProperty()));
        hint.managedProperty().bind(hint.visibleProperty());
        var entry = new VBox(field, hint);
        entry.getStyleClass().add("note-entry");
        return entry;
    }

    private void add() {
        var text = field.getText().strip();
        if (!text.isEmpty()) {
            model.desk().write(kind.getValue(), text, when.getText().strip());
            field.clear();
            when.clear();
        }
    }

    private void refresh() {
        var all = model.notesProperty().get();
        choice.rename(
                NoteLine.Choice.PEOPLE,
                "People "
                        + all.stream()
                                .filter(l -> l.fits(NoteLine.Choice.PEOPLE))
                                .count());
        choice.rename(
                NoteLine.Choice.DECISIONS,
                "Decisions "
                        + all.stream()
                                .filter(l -> l.fits(NoteLine.Choice.DECISIONS))
                                .count());
        var chosen = model.choiceProperty().get();
        var newest =
                all.stream().filter(l -> l.fits(chosen)).distinct().limit(MOST).toList();
        if (newest.equals(shown) && !rows.getChildren().isEmpty()) {
            return;
        }
        shown = newest;
        if (newest.isEmpty()) {
            var why = chosen == NoteLine.Choice.ALL
                    ? "What people write appears here."
                    : all.size() + " lines are hidden by the choice above.";
            rows.getChildren().setAll(Notice.empty(Icon.NOTE, "Nothing written yet", why));
        } else {
            arrange(newest);
        }
    }

    /// A line keeps its node and its place among the others, so that focus and what points at it stay.
    private void arrange(List<NoteLine> newest) {
        nodes.keySet().retainAll(newest);
        var wanted = newest.stream()
                .map(line -> nodes.computeIfAbsent(line, this::row))
                .toList();
        var children = rows.getChildren();
        children.retainAll(wanted);
        for (var i = 0; i < wanted.size(); i++) {
            if (i == children.size() || !children.get(i).equals(wanted.get(i))) {
                children.remove(wanted.get(i));
                children.add(i, wanted.get(i));
            }
        }
    }

    private Node row(NoteLine line) {
        var time = new Label(line.time());
        time.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        time.setMinWidth(TIME);
        var mark = line.mark();
        Node sign = mark == null ? new IconView(line.icon(), ICON) : new StateGlyph(mark, ICON - 1);
        var signBox = new HBox(sign);
        signBox.setMinWidth(SIGN);
        signBox.getStyleClass().add("sign");
        var words = line.isPerson() ? person(line) : new VBox(new ProseFlow(line.text(), "words"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(time, signBox, words);
        row.getStyleClass().add(line.isPerson() ? "note-row" : "event-note");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(line.who() + " " + line.role() + " " + line.tag() + ", " + line.text() + ", at "
                + line.time() + (line.remark().isEmpty() ? "" : ", " + line.remark()));
        var note = line.note();
        if (note != null && !note.isCorrected()) {
            row.setFocusTraversable(true);
            row.setAccessibleHelp("Enter corrects it");
            row.setOnKeyPressed(pressed -> {
                if (pressed.getCode() == KeyCode.ENTER) {
                    forms.correct(note, row);
                    pressed.consume();
                }
            });
        }
        return row;
    }

    private static VBox person(NoteLine line) {
        var who = new Label(line.who());
        who.getStyleClass().add(Css.STRONG);
        var role = new Label(line.role());
        role.getStyleClass().add(Css.F3);
        var head = new HBox(who, role);
        head.setSpacing(6);
        head.setAlignment(Pos.CENTER_LEFT);
        if (!line.tag().isEmpty()) {
            head.getChildren().add(new Tag(line.tag()));
        }
        if (!line.remark().isEmpty()) {
            head.getChildren().add(new ProseLine(line.remark(), Css.T11, Css.F3));
        }
        return new VBox(head, new ProseFlow(line.text(), line.isStruck() ? "struck" : "words"));
    }

    private static String word(Note.Kind kind) {
        return switch (kind) {
            case NOTE -> "Note";
            case DECISION -> "Decision";
            case UPDATE -> "Update";
            case CONDITION -> "Condition";
            case HANDOVER -> "Handover";
        };
    }
}
