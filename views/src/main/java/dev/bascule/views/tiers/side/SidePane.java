// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.topology.SiteId;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.row.Columns;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One column beside the map. Its actions stand below and do not scroll away.
public final class SidePane extends VBox {
    /// What a person can ask for here.
    public interface Acts {
        void plan();

        void compare();

        void close();

        void select(SiteId site);

        void compareWith(SiteId site);

        void openTopology(SiteId site);

        void openEvent(long seq);
    }

    private static final double WIDTH = 356;

    private final ScrollPane scroll = new ScrollPane();
    private final RankingFace ranking;
    private final InspectorPane inspector;
    private final ComparisonFace comparison;
    private final ActionButton plan;
    private final ActionButton compare;
    private final ActionButton topology;
    private final ActionButton back;
    private Optional<SiteId> site = Optional.empty();

    public SidePane(Acts acts) {
        ranking = new RankingFace(acts::select);
        inspector = new InspectorPane(acts);
        comparison = new ComparisonFace(acts);
        getStyleClass().add("side-pane");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText("Beside the map");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        plan = ActionButton.primary("Plan a move…", acts::plan).key("F");
        plan.setId("tiers-plan");
        compare = ActionButton.usual("Compare…", acts::compare);
        compare.setId("tiers-compare");
        topology = ActionButton.usual("In topology", () -> site.ifPresent(acts::openTopology));
        topology.setId("tiers-topology");
        topology.setAccessibleText("Open in topology");
        back = ActionButton.usual("Back", acts::close);
        var actions = new HBox(plan, Columns.space(), compare, topology, back);
        actions.getStyleClass().add("actions");
        getChildren().addAll(scroll, actions);
    }

    /// `words` say what the button that plans does, `refusal` why it cannot.
    public void offer(String words, Optional<String> refusal) {
        plan.setText(words);
        plan.setAccessibleText(words);
        plan.refuseBecause(refusal.orElse(null));
    }

    public void show(Beside beside) {
        switch (beside) {
            case Beside.Ranking candidates -> {
                ranking.show(candidates);
                put(ranking, compare);
            }
            case Beside.Inspector(var face) -> {
                site = Optional.of(face.card().id());
                inspector.show(face);
                put(inspector, topology);
            }
            case Beside.Comparing two -> {
                comparison.show(two);
                put(comparison, back);
            }
        }
    }

    private void put(Node face, ActionButton second) {
        if (scroll.getContent() != face) {
            scroll.setContent(face);
            scroll.setVvalue(0);
        }
        for (var button : List.of(compare, topology, back)) {
            button.setVisible(button == second);
            button.setManaged(button == second);
        }
    }
}
