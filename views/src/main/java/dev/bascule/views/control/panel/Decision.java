// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.action.ChoiceCard;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The dialog of a stopped run: what stopped, what it means, how things stand, the ways on with their costs, the log
/// and the clock.
public final class Decision extends VBox {
    /// How one thing stands, such as "Writes" and "safe, ams3/db is the only writer".
    public record Fact(String name, String value) {}

    /// A way on and its cost; the first recommended one is chosen at the start.
    public record Choice(String title, String cost, boolean isRecommended) {}

    private final ToggleGroup group = new ToggleGroup();
    private final ProseLine clock = new ProseLine("", "clock");
    private final VBox body = new VBox();

    /// `meaning` is one sentence on what clients notice; never just that something went wrong.
    public Decision(Mark mark, String title, String meaning, List<Fact> facts, List<Choice> choices) {
        getStyleClass().add("decision");
        Mark.paint(this, mark);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(SpokenUnits.spell(title + ". " + meaning));
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        body.getStyleClass().add("body");
        HBox head = new HBox(new StateGlyph(mark, 22), new ProseLine(title, "title", "strong"));
        head.getStyleClass().add("head");
        body.getChildren().addAll(head, new ProseFlow(meaning, "meaning"), table(facts));
        if (!choices.isEmpty()) {
            body.getChildren().add(cards(choices));
        }
        getChildren().addAll(edge, body);
    }

    /// What was said and answered, above the actions.
    public void setLog(Node log) {
        log.getStyleClass().add("log");
        body.getChildren().add(log);
    }

    /// The actions at the bottom right; the last one is the weighty one. None of them is a default button.
    public void setActions(Node... actions) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(clock, space);
        foot.getStyleClass().add("foot");
        foot.getChildren().addAll(actions);
        body.getChildren().add(foot);
    }

    /// The running clock; it goes on while people decide.
    public void setClock(String words) {
        clock.setText(words);
    }

    /// Calls `listener` with the index of the chosen way, now and whenever another is chosen.
    public void onChoice(IntConsumer listener) {
        group.selectedToggleProperty().subscribe(_ -> listener.accept(chosen()));
    }

    /// Index of the chosen way, or -1 when there is none.
    public int chosen() {
        return group.getToggles().indexOf(group.getSelectedToggle());
    }

    private static GridPane table(List<Fact> facts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts");
        for (int row = 0; row < facts.size(); row++) {
            Label name = new Label(facts.get(row).name());
            name.getStyleClass().add("name");
            table.addRow(row, name, new ProseLine(facts.get(row).value(), "t12"));
        }
        return table;
    }

    private VBox cards(List<Choice> choices) {
        Label caption = new Label("What next");
        caption.getStyleClass().add("caption");
        VBox cards = new VBox(caption);
        cards.getStyleClass().add("choices");
        choices.forEach(choice -> cards.getChildren().add(card(choice)));
        return cards;
    }

    private ChoiceCard card(Choice choice) {
        VBox lines = new VBox(new ProseLine(choice.title(), "title"), new ProseLine(choice.cost(), "cost"));
        lines.getStyleClass().add("lines");
        String spoken = choice.title() + (choice.isRecommended() ? ", recommended. " : ". ") + choice.cost();
        ChoiceCard card = choice.isRecommended()
                ? new ChoiceCard(SpokenUnits.spell(spoken), lines, new Tag("recommended"))
                : new ChoiceCard(SpokenUnits.spell(spoken), lines);
        card.getStyleClass().add("in-overlay");
        card.setToggleGroup(group);
        card.setSelected(choice.isRecommended());
        return card;
    }
}
