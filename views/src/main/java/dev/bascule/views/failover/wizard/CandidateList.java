// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.styles.Css;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.failover.prepare.Candidate;
import dev.bascule.views.failover.prepare.WizardPage;
import dev.bascule.views.failover.prepare.WizardViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The ranked candidates of which one is the target.
final class CandidateList extends VBox {
    private final WizardViewModel model;
    private final Map<SiteId, CandidateCard> cards = new LinkedHashMap<>();
    private final ToggleGroup targets = new ToggleGroup();
    private final Latest<List<Candidate>> shown = new Latest<>();

    CandidateList(WizardViewModel model) {
        this.model = model;
        getStyleClass().add("choices");
    }

    /// The list under a title, taking what room there is.
    Panel panel(String title) {
        var scroll = new ScrollPane(this);
        scroll.setFitToWidth(true);
        var panel = new Panel(title, "ranked by a visible score", scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    void show(WizardPage page) {
        if (shown.isNews(page.candidates())) {
            showCandidates(page);
        }
        cards.forEach((site, card) -> card.node()
                .setSelected(page.choices().target().filter(site::equals).isPresent()));
    }

    private void showCandidates(WizardPage page) {
        var minimum = page.picture().setup().policy().minimumScore();
        var nodes = new ArrayList<Node>();
        for (var candidate : page.candidates()) {
            var card = cards.computeIfAbsent(candidate.site().id(), _ -> card(candidate));
            card.show(candidate, minimum);
            nodes.add(card.node());
        }
        if (nodes.isEmpty()) {
            nodes.add(new ProseLine("No other site is configured, so there is nowhere to go.", Css.F2));
        }
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
    }

    private CandidateCard card(Candidate candidate) {
        var card = new CandidateCard(candidate);
        card.node().setToggleGroup(targets);
        card.node().setOnAction(_ -> model.choose(candidate.site().id()));
        return card;
    }
}
