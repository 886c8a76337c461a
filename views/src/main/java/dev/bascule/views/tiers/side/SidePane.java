// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Latest;
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

    private final Acts acts;
    private final VBox body = new VBox();
    private final ActionButton plan;
    private final ActionButton compare;
    private final ActionButton topology;
    private final ActionButton back;
    private final Latest<Beside> shown = new Latest<>();
    private Optional<SiteId> site = Optional.empty();

    public SidePane(Acts acts) {
        this.acts = acts;
        getStyleClass().add("side-pane");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        body.getStyleClass().add("body");
        var scroll = new ScrollPane(body);
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
        if (!shown.isNews(beside)) {
            return;
        }
        switch (beside) {
            case Beside.Ranking ranking -> {
                site = Optional.empty();
                put(new RankingFace(ranking, acts::select).nodes(), compare);
            }
            case Beside.Inspector(var face) -> {
                site = Optional.of(face.card().id());
                put(new InspectorBody(face, acts).nodes(), topology);
            }
            case Beside.Comparing comparing -> {
                site = Optional.empty();
                put(new ComparisonFace(comparing, acts).nodes(), back);
            }
        }
    }

    private void put(List<Node> nodes, ActionButton second) {
        body.getChildren().setAll(nodes);
        for (var button : List.of(compare, topology, back)) {
            button.setVisible(button == second);
            button.setManaged(button == second);
        }
    }
}
