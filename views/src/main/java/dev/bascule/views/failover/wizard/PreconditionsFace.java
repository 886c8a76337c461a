// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardViewModel;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every safety rule with its evidence; warnings are accepted one by one, and break-glass needs a reason.
final class PreconditionsFace implements StepFace {
    private final Panel panel = new Panel("Preconditions", "");
    private final RuleList rules;
    private final ScrollPane scroll;
    private final Panel glass = new Panel("Break-glass", "overrides named rules only");
    private final Panel meaning = new Panel("What this means", "");
    private final VBox side = new VBox();

    PreconditionsFace(WizardViewModel model) {
        rules = new RuleList(model::accept, model::override);
        rules.getStyleClass().add("roomy");
        scroll = new ScrollPane(rules);
        scroll.setFitToWidth(true);
        var reason = new TextField();
        reason.getStyleClass().add(Css.FIELD);
        reason.setPromptText("Reason, for the journal");
        reason.setAccessibleText("Reason for overriding safety rules");
        reason.textProperty().bindBidirectional(model.overrideReasonProperty());
        var words = new ProseFlow(
                "An overridden rule is judged again at the start and stays overridden. Your name, the rules and the reason are journaled.",
                Css.T12,
                Css.F2);
        glass.setContent(padded(words, reason));
        meaning.setContent(padded(new ProseFlow(
                "A failed rule blocks. A warning needs its own tick and is recorded with your name. Everything is judged once more when the run starts.",
                Css.T12,
                Css.F2)));
        side.getStyleClass().add("side-panels");
        side.getChildren().addAll(meaning, glass);
    }

    @Override
    public Region main() {
        return panel;
    }

    @Override
    public Region side() {
        return side;
    }

    @Override
    public void show(WizardPage page) {
        rules.show(page);
        panel.setRight(RuleCounts.of(page));
        page.rehearsal().ifPresent(r -> panel.setSubtitle("facts read at " + Figures.time(r.at())));
        if (page.rules().isEmpty()) {
            panel.setContent(
                    page.isAsking()
                            ? Notice.loading(8, "Reading facts")
                            : Notice.empty(Icon.VERIFY, "Nothing judged yet", "Choose a target first."));
        } else {
            panel.setContent(scroll);
        }
        var isGlass = !page.choices().overridden().isEmpty();
        glass.setVisible(isGlass);
        glass.setManaged(isGlass);
    }

    static VBox padded(Region... nodes) {
        var box = new VBox(nodes);
        box.getStyleClass().add("padded");
        return box;
    }
}
