// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.chart.LegendBar;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.prepare.Rehearsal;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardViewModel;
import dev.bascule.views.failover.wizard.estimate.EstimatePanel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The dry run: the plan at the left; expected time, rules and blast radius beside it.
final class PlanFace implements StepFace {
    private final Panel plan = new Panel("Plan", "");
    private final PlanTable table = new PlanTable();
    private final ScrollPane scroll = new ScrollPane(table);
    private final EstimatePanel estimate = new EstimatePanel();
    private final RuleList rules;
    private final Panel rulePanel = new Panel("Safety rules", "");
    private final FactList facts = new FactList();
    private final VBox side = new VBox();
    private final ActionButton again;

    PlanFace(WizardViewModel model) {
        rules = new RuleList(model::accept, model::override);
        again = ActionButton.usual("Run dry run again", model::rehearse).small();
        scroll.setFitToWidth(true);
        var ruleScroll = new ScrollPane(rules);
        ruleScroll.setFitToWidth(true);
        rulePanel.setContent(ruleScroll);
        rulePanel.setMinHeight(120);
        VBox.setVgrow(rulePanel, Priority.ALWAYS);
        var blast = new Panel("Blast radius", "", facts);
        blast.setMinHeight(Region.USE_PREF_SIZE);
        estimate.setMinHeight(Region.USE_PREF_SIZE);
        side.getStyleClass().add("side-panels");
        side.getChildren().addAll(estimate, rulePanel, blast);
        plan.setRight(legend(true, "critical path"), legend(false, "in parallel"), again);
    }

    @Override
    public Region main() {
        return plan;
    }

    @Override
    public Region side() {
        return side;
    }

    @Override
    public void show(WizardPage page) {
        again.refuseBecause(page.isAsking() ? "A dry run is under way." : null);
        rules.show(page);
        rulePanel.setRight(RuleCounts.of(page));
        var sheets = page.sheets();
        estimate.setVisible(sheets.isPresent());
        if (sheets.isPresent()) {
            var shown = sheets.get();
            table.show(shown.table(), page.picture().setup()::nameOf);
            estimate.show(shown.estimate());
            facts.show(shown.blast().facts());
            plan.setSubtitle(subtitle(page, shown));
            plan.setContent(scroll);
        } else {
            plan.setSubtitle("");
            plan.setContent(missing(page));
        }
    }

    private static String subtitle(WizardPage page, Rehearsal.Sheets shown) {
        var passed = page.count(RuleResult.Standing.FAIL) == 0 ? "passed" : "blocked";
        return shown.table().steps() + " steps, dry run " + passed + " at "
                + Figures.time(shown.table().computedAt()) + ", nothing was changed";
    }

    private static Node missing(WizardPage page) {
        var problems = page.rehearsal().map(Rehearsal::problems).orElse(List.of());
        if (page.isAsking()) {
            return Notice.loading(8, "Reading records and checks, nothing is changed");
        }
        return problems.isEmpty()
                ? Notice.empty(
                        Icon.VERIFY,
                        "No dry run yet",
                        "Choose a target first; the plan is computed with read-only calls.")
                : Notice.failed("There is no plan", String.join(" ", problems));
    }

    private static Node legend(boolean isCritical, String words) {
        var box = new HBox(new LegendBar(isCritical), new Label(words));
        box.getStyleClass().add("legend");
        return box;
    }
}
