// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.plan.Verb;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.ChoiceCard;
import dev.bascule.views.control.interlock.InterlockPanel;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.failover.board.TtlPanel;
import dev.bascule.views.failover.prepare.VerbWords;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardViewModel;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is to be done and where it goes: the two verbs in different words, then the ranked candidates.
final class TargetFace implements StepFace {
    private final WizardViewModel model;
    private final Map<Verb, ChoiceCard> verbs = new LinkedHashMap<>();
    private final Map<Verb, ProseLine> costs = new LinkedHashMap<>();
    private final VBox main = new VBox();
    private final CandidateList list;
    private final ScorePanel score = new ScorePanel();
    private final InterlockPanel interlocks = new InterlockPanel();
    private final TtlPanel caches;
    private final VBox side;

    TargetFace(WizardViewModel model, Runnable openTtls, Runnable openDrill) {
        this.model = model;
        list = new CandidateList(model);
        caches = new TtlPanel(openTtls);
        caches.managedProperty().bind(caches.visibleProperty());
        side = new VBox(score, interlocks, caches);
        side.getStyleClass().add("side-panels");
        interlocks.setMinHeight(160);
        VBox.setVgrow(interlocks, Priority.ALWAYS);
        var group = new ToggleGroup();
        var choices = new VBox(verb(Verb.SWITCH_OVER, "Switch over", group), verb(Verb.FAIL_OVER, "Fail over", group));
        choices.getStyleClass().add("choices");
        var what = new Panel("What", "two different things", choices);
        what.setMinHeight(Region.USE_PREF_SIZE);
        var drill = ActionButton.usual("Run a drill…", openDrill).small();
        drill.setId("wizard-drill");
        what.setRight(drill);
        main.getStyleClass().add("side-panels");
        main.getChildren().addAll(what, list.panel("Target"));
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
        verbs.forEach((verb, card) -> card.setSelected(verb == page.verb()));
        costs.forEach((verb, words) -> words.setText(VerbWords.cost(verb, page)));
        list.show(page);
        score.show(page);
        interlocks.show(page.rules(), page.isAsking());
        caches.show(page.picture(), page.now());
        caches.setVisible(page.verb() == Verb.SWITCH_OVER);
    }

    private ChoiceCard verb(Verb verb, String title, ToggleGroup group) {
        var cost = new ProseLine("", "cost");
        var card = new ChoiceCard(title, lines(new Label(title), cost));
        card.setId("verb-" + verb.code());
        card.setToggleGroup(group);
        card.setOnAction(_ -> model.choose(verb));
        verbs.put(verb, card);
        costs.put(verb, cost);
        return card;
    }

    private static VBox lines(Node first, Node second) {
        if (first instanceof Label label) {
            label.getStyleClass().add("title");
        }
        var lines = new VBox(first, second);
        lines.getStyleClass().add("lines");
        return lines;
    }
}
