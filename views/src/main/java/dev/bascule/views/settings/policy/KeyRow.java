// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.settings.PolicyDraft;
import dev.bascule.settings.PolicyKey;
import dev.bascule.settings.PolicyStanding;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.row.Columns;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One value of the form: its name, where it is written or chosen, its unit, the line that it comes from, and
/// below it what it means or what is wrong with it.
final class KeyRow extends VBox {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double NAME = 190;
    private static final double FIELD = 96;
    private static final double WIDE = 220;

    private final PolicyKey key;
    private final BiConsumer<PolicyKey, String> onWant;
    private final TextField field = new TextField();
    private final Segmented<String> choice;
    private final Label place = new Label();
    private final StateGlyph glyph = new StateGlyph(Mark.DEGRADED, 12);
    private final ProseFlow words = new ProseFlow("", Css.T11, Css.F3);
    private boolean isShowing;

    /// `onEnter` is Enter in a field.
    KeyRow(PolicyKey key, BiConsumer<PolicyKey, String> onWant, Runnable onEnter) {
        this.key = key;
        this.onWant = onWant;
        getStyleClass().add("key-row");
        var name = new Label(key.title());
        name.getStyleClass().addAll("key", Css.T12);
        var isChoice = !key.choices().isEmpty();
        choice = new Segmented<>(key.title(), isChoice ? key.choices() : List.of(""), KeyRow::word).small();
        choice.valueProperty().subscribe((_, chosen) -> want(chosen));
        field.setId("policy-" + key.code());
        field.getStyleClass().addAll(Css.FIELD, Css.MONO);
        field.textProperty().subscribe((_, text) -> want(text));
        field.setOnAction(_ -> onEnter.run());
        var width = key.form() == PolicyKey.Form.WINDOWS ? WIDE : FIELD;
        field.setMinWidth(width);
        field.setMaxWidth(width);
        var unit = new Label(isChoice || key.form() == PolicyKey.Form.WINDOWS ? "" : key.unit());
        unit.getStyleClass().addAll(Css.T11, Css.F3);
        place.getStyleClass().addAll(Css.MONO, Css.T11, Css.F3);
        place.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(Columns.left(name, NAME), isChoice ? choice : field, glyph, unit, Columns.space(), place);
        line.getStyleClass().add("line");
        words.setMinWidth(0);
        getChildren().addAll(line, words);
    }

    private static String word(String choice) {
        return switch (choice) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> choice;
        };
    }

    private void want(String text) {
        if (!isShowing) {
            onWant.accept(key, text);
        }
    }

    PolicyKey key() {
        return key;
    }

    /// The node that takes the focus.
    Node input() {
        return key.choices().isEmpty() ? field : choice.nodeOf(choice.getValue());
    }

    /// Shows what stands in the form beside what is in force. A field that somebody types in keeps its text.
    void show(PolicyStanding standing, String text, boolean isWanted, Optional<PolicyDraft.Problem> problem) {
        isShowing = true;
        if (key.choices().isEmpty()) {
            if (!field.getText().strip().equals(text)) {
                field.setText(text);
            }
        } else if (key.choices().contains(text)) {
            choice.show(text);
        }
        isShowing = false;
        var inForce = standing.text(key);
        var from = standing.values().stream()
                .filter(v -> v.key() == key)
                .map(PolicyStanding.Value::place)
                .findFirst()
                .orElse("");
        place.setText(isWanted ? (inForce.isEmpty() ? "none" : word(inForce)) + " in force" : from);
        pseudoClassStateChanged(CHANGED, isWanted);
        glyph.setVisible(problem.isPresent());
        glyph.setManaged(problem.isPresent());
        words.setText(problem.map(PolicyDraft.Problem::words).orElse(key.about()));
        field.setAccessibleText(key.title() + ", " + key.unit() + ", from " + from + ". "
                + problem.map(PolicyDraft.Problem::words).orElse(key.about()));
    }
}
