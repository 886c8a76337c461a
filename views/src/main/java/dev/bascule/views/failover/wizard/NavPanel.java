// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.TypedConfirmation;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardStep;
import dev.bascule.views.failover.prepare.WizardViewModel;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Where the wizard goes on or ends: the typed phrase on the plan, Back, Cancel, and the one button that goes
/// on. It never has the focus by itself.
final class NavPanel extends VBox {
    private final WizardViewModel model;
    private final VBox phraseRoom = new VBox();
    private final HBox trouble = new HBox();
    private final ProseFlow troubleWords = new ProseFlow("");
    private final ProseFlow why = new ProseFlow("", Css.T12, Css.F3);
    private final ActionButton back;
    private final ActionButton onward;
    private final ActionButton start;
    private Optional<TypedConfirmation> confirmation = Optional.empty();
    private String phrase = "";

    NavPanel(WizardViewModel model, Runnable cancel) {
        this.model = model;
        getStyleClass().addAll("nav-panel", "panel");
        back = ActionButton.usual("Back", model::back).large();
        onward = ActionButton.usual("Continue", model::next).large();
        start = ActionButton.primary("Start", model::start).large();
        var leave = ActionButton.usual("Cancel", cancel).large().key("Esc");
        onward.setId("wizard-continue");
        start.setId("wizard-start");
        var buttons = new HBox(back, leave, Columns.space(), onward, start);
        buttons.getStyleClass().add("buttons");
        trouble.getStyleClass().add("trouble");
        trouble.getChildren().addAll(new StateGlyph(Mark.UNHEALTHY, 14), Columns.growing(troubleWords));
        getChildren().addAll(trouble, phraseRoom, why, buttons);
    }

    void show(WizardPage page) {
        var step = page.step();
        var isLast = step == WizardStep.CONFIRM;
        visible(back, step != WizardStep.TARGET);
        visible(onward, !isLast);
        visible(start, isLast);
        onward.setText("Continue to " + step.next().title());
        onward.setAccessibleText(onward.getText());
        start.setText(page.deed());
        start.setAccessibleText(start.getText());
        var refusal = page.refusal().orElse(null);
        onward.refuseBecause(refusal);
        start.refuseBecause(refusal);
        troubleWords.setText(page.trouble());
        visible(trouble, !page.trouble().isEmpty());
        showPhrase(page);
        showWhy(step, refusal);
    }

    /// The field of the phrase, while it is asked for.
    Optional<TypedConfirmation> confirmation() {
        return confirmation;
    }

    private void showWhy(WizardStep step, @Nullable String refusal) {
        var words =
                refusal == null || (step == WizardStep.PLAN && refusal.startsWith("Type the phrase")) ? "" : refusal;
        why.setText(words);
        visible(why, !words.isEmpty());
    }

    private void showPhrase(WizardPage page) {
        var isAsked = page.asksPhrase();
        visible(phraseRoom, isAsked);
        if (isAsked && (confirmation.isEmpty() || !phrase.equals(page.phrase()))) {
            phrase = page.phrase();
            var asking = new TypedConfirmation(phrase, "unlock the next step");
            asking.unlockedProperty().subscribe(model.phraseTypedProperty()::set);
            confirmation = Optional.of(asking);
            phraseRoom.getChildren().setAll(asking);
        }
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
