// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.styles.Glyph;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The one sentence about a deployment that is never covered: calm on a neutral surface, loud on the tint of its state.
public final class Banner extends HBox {
    private static final PseudoClass TINTED = PseudoClass.getPseudoClass("tinted");
    private static final double GLYPH = 28;

    private final Region stripe = new Region();
    private final StateGlyph glyph = new StateGlyph(Glyph.UNKNOWN, GLYPH);
    private final ProseLine subject = new ProseLine("").whole();
    private final Label state = new Label();
    private final ProseLine rest = new ProseLine("").whole();
    private final ProseLine detail = new ProseLine("", "detail");
    private final HBox facts = new HBox();
    private final HBox actions = new HBox();

    public Banner() {
        getStyleClass().add("banner");
        stripe.getStyleClass().add("stripe");
        stripe.setManaged(false);
        state.getStyleClass().add("state");
        state.setMinWidth(USE_PREF_SIZE);
        HBox headline = new HBox(subject, state, rest);
        headline.getStyleClass().add("headline");
        VBox words = new VBox(headline, detail);
        words.getStyleClass().add("words");
        facts.getStyleClass().add("facts");
        facts.setMinWidth(USE_PREF_SIZE);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(stripe, glyph, words, facts, actions);
    }

    /// Nothing is wrong: a neutral surface, only the glyph is coloured.
    public void showCalm(Mark mark, String headline, String details) {
        pseudoClassStateChanged(TINTED, false);
        Mark.paint(this, mark);
        glyph.draw(mark.glyph());
        say(headline, "", "", details);
    }

    /// Something needs attention: "fra1 **UNHEALTHY** 3/4 checkers" on the tint of `mark`.
    public void showLoud(Mark mark, Glyph shape, String about, String word, String more, String details) {
        pseudoClassStateChanged(TINTED, true);
        Mark.paint(this, mark);
        glyph.draw(shape);
        say(about, word, more, details);
    }

    /// Facts between the words and the actions.
    public void setFacts(Node... nodes) {
        facts.getChildren().setAll(nodes);
    }

    public void setActions(Node... nodes) {
        actions.getChildren().setAll(nodes);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        stripe.resizeRelocate(0, 0, 4, getHeight());
        stripe.setVisible(getPseudoClassStates().contains(TINTED));
    }

    private void say(String about, String word, String more, String details) {
        subject.setText(about);
        show(state, !word.isEmpty());
        state.setText(word);
        show(rest, !more.isEmpty());
        rest.setText(more);
        detail.setText(details);
        setAccessibleText(SpokenUnits.spell(String.join(" ", about, word, more).strip() + ". " + details));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
