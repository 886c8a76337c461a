// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ChoiceCard;
import dev.bascule.views.control.interlock.InterlockPanel;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.failover.practice.Practice;
import dev.bascule.views.failover.practice.PracticeWords;
import dev.bascule.views.failover.prepare.Fact;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardViewModel;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is practised and with which backup, who was told, and in plain words what it really moves.
final class DrillFace implements StepFace {
    private final Map<Practice, ChoiceCard> kinds = new EnumMap<>(Practice.class);
    private final VBox main = new VBox();
    private final VBox side = new VBox();
    private final CandidateList list;
    private final FactList facts = new FactList();
    private final InterlockPanel interlocks = new InterlockPanel();

    DrillFace(WizardViewModel model) {
        list = new CandidateList(model);
        var group = new ToggleGroup();
        var choices = new VBox();
        choices.getStyleClass().add("choices");
        for (var practice : Practice.values()) {
            choices.getChildren().add(kind(model, practice, group));
        }
        var what = new Panel("Rehearsal", "what is practised", choices);
        what.setMinHeight(Region.USE_PREF_SIZE);
        main.getStyleClass().add("side-panels");
        main.getChildren().addAll(what, list.panel("Backup"), told(model));
        var moved = new Panel("What really happens", "", facts);
        moved.setMinHeight(Region.USE_PREF_SIZE);
        interlocks.setMinHeight(120);
        VBox.setVgrow(interlocks, Priority.ALWAYS);
        side.getStyleClass().add("side-panels");
        side.getChildren().addAll(moved, interlocks);
    }

    @Override
    public Region main() {
        return main;
    }

    @Override
    public Region side() {
        return side;
    }

    @Override
    public void show(WizardPage page) {
        var chosen = page.practice().orElse(Practice.DRILL);
        kinds.forEach((practice, card) -> card.setSelected(practice == chosen));
        list.show(page);
        interlocks.show(page.rules(), page.isAsking());
        var words = new PracticeWords(chosen, page.picture(), page.choices().target());
        facts.show(List.of(
                new Fact("Moved", words.moved()),
                new Fact("Records", words.records()),
                new Fact("Measured", words.objective()),
                new Fact("Way back", words.wayBack()),
                new Fact("If it is real", words.ifReal())));
    }

    private ChoiceCard kind(WizardViewModel model, Practice practice, ToggleGroup group) {
        var title = new Label(practice.title());
        title.getStyleClass().add("title");
        var lines = new VBox(title, new ProseLine(practice.cost(), "cost"));
        lines.getStyleClass().add("lines");
        var card = new ChoiceCard(practice.title() + ", " + practice.cost(), lines);
        card.setId("practice-" + practice.name().toLowerCase(Locale.ROOT));
        card.setToggleGroup(group);
        card.setOnAction(_ -> model.practise(practice));
        kinds.put(practice, card);
        return card;
    }

    private static Panel told(WizardViewModel model) {
        var note = new TextField();
        note.setId("drill-note");
        note.getStyleClass().addAll(Css.FIELD, Css.LARGE);
        note.setPromptText("Who takes part, and who was told that real users move");
        note.setAccessibleText("Who takes part and who was told, required");
        note.textProperty().bindBidirectional(model.noteProperty());
        var panel = new Panel("Announced", "kept in the journal", PreconditionsFace.padded(note));
        panel.setMinHeight(Region.USE_PREF_SIZE);
        return panel;
    }
}
