// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.practice.PracticeWords;
import dev.bascule.views.failover.prepare.Fact;
import dev.bascule.views.failover.prepare.PlanStage;
import dev.bascule.views.failover.prepare.Rehearsal;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardViewModel;
import dev.bascule.views.failover.wizard.estimate.EstimatePanel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The last look: target, loss and duration once more, who accepted what, and the reason that the journal
/// keeps.
final class ConfirmFace implements StepFace {
    private final Panel panel = new Panel("Confirm", "this starts the run");
    private final FactList facts = new FactList();
    private final TextField reason = new TextField();
    private final EstimatePanel estimate = new EstimatePanel();
    private final FactList stages = new FactList();
    private final VBox side = new VBox();

    ConfirmFace(WizardViewModel model) {
        facts.getStyleClass().add("roomy");
        reason.getStyleClass().addAll(Css.FIELD, Css.LARGE);
        reason.setId("wizard-reason");
        reason.setPromptText("Why now, in one sentence, for the journal and the incident");
        reason.setAccessibleText("Reason of the move, required");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        var label = new Label("Reason");
        label.getStyleClass().addAll(Css.T12, Css.STRONG);
        var note = new ProseFlow(
                "What starts is the plan of this dry run. If the world has changed since, it stops with the difference.",
                Css.T12,
                Css.F3);
        panel.setContent(facts, PreconditionsFace.padded(label, reason, note));
        var plan = new Panel("Plan", "stages on the critical path", stages);
        VBox.setVgrow(plan, Priority.ALWAYS);
        estimate.setMinHeight(Region.USE_PREF_SIZE);
        side.getStyleClass().add("side-panels");
        side.getChildren().addAll(estimate, plan);
    }

    @Override
    public Region main() {
        return panel;
    }

    @Override
    public Region side() {
        return side;
    }

    TextField reason() {
        return reason;
    }

    @Override
    public void show(WizardPage page) {
        page.sheets().ifPresent(sheets -> {
            facts.show(facts(page, sheets));
            estimate.show(sheets.estimate());
            stages.show(sheets.table().sections().stream()
                    .map(s -> new Fact(s.stage().title(), Figures.span(s.takes()) + ", steps " + range(s)))
                    .toList());
        });
    }

    private static String range(PlanStage section) {
        var first = section.lines().getFirst().number();
        var last = section.lines().getLast().number();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    private static List<Fact> facts(WizardPage page, Rehearsal.Sheets sheets) {
        var estimate = sheets.estimate();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("What", "**" + page.title() + "** from " + page.from() + " to **" + page.to() + "**"));
        page.practice().ifPresent(practice -> {
            var words =
                    new PracticeWords(practice, page.picture(), page.choices().target());
            facts.add(new Fact("Moved", words.moved()));
            facts.add(new Fact("Measured", words.objective()));
            facts.add(new Fact("Way back", words.wayBack()));
        });
        facts.add(new Fact(
                "Duration",
                "about **" + Figures.span(estimate.expected()) + "**"
                        + estimate.objective()
                                .map(o -> ", objective " + Figures.span(o))
                                .orElse("")
                        + "; cached answers keep some clients for up to " + Figures.span(estimate.worstCache())));
        facts.add(new Fact("Loss", estimate.loss().words()));
        facts.add(new Fact("Warnings", names(page, RuleResult.Standing.WARN, "none", "accepted by " + page.person())));
        if (!page.choices().overridden().isEmpty()) {
            facts.add(new Fact(
                    "Break-glass",
                    page.choices().overridden().stream()
                                    .map(Rule::title)
                                    .sorted()
                                    .collect(Collectors.joining(", ")) + ", overridden by " + page.person()));
        }
        facts.add(new Fact("Ordered by", page.person() + ", recorded in the journal"));
        return facts;
    }

    private static String names(WizardPage page, RuleResult.Standing standing, String none, String who) {
        var names = page.rules().stream()
                .filter(r -> r.standing() == standing)
                .map(r -> r.rule().title() + " (" + r.evidence() + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? none : names + ", " + who;
    }
}
