// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.failover.plan.Verb;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ReasonPopover;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.interlock.InterlockPanel;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.overview.banner.Act;
import dev.bascule.views.overview.banner.OverviewBanner;
import dev.bascule.views.overview.strip.TopologyFigure;
import dev.bascule.views.overview.strip.TopologyLegend;
import dev.bascule.views.overview.strip.TopologyStrip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lays out the overview: strips and banner on top, health and topology left, readiness, budget and events
/// right.
final class OverviewView {
    private static final double GAP = 12;
    private static final double SIDE = 452;
    private static final double PANEL_HEAD = 38;
    private static final double TOPOLOGY_FROM = 140;
    private static final double READINESS_LEAST = 190;
    private static final double EVENTS_LEAST = 120;
    private static final double INTERLOCKS = 148;
    private static final double INTERLOCKS_LEAST = 96;

    /// Where a person can go from here.
    interface Ways {
        void plan(Verb verb);

        void openRun();

        void openCheck(String check);

        void openEvent(long seq);

        void openPolicy();
    }

    private final OverviewViewModel model;
    private final Ways ways;
    private final VBox strips = new VBox();
    private final OverviewBanner banner;
    private final TileGrid tiles;
    private final Panel health = new Panel("Health", "");
    private final Panel topology = new Panel("Topology", "");
    private final TopologyStrip strip = new TopologyStrip();
    private final ReadinessPanel readiness = new ReadinessPanel();
    private final BudgetPanel budget;
    private final InterlockPanel interlocks = new InterlockPanel();
    private final VBox root = new VBox();

    OverviewView(OverviewViewModel model, ReadOnlyObjectProperty<Optional<Interlocks.Board>> board, Ways ways) {
        this.model = model;
        this.ways = ways;
        banner = new OverviewBanner(this::act);
        tiles = new TileGrid(ways::openCheck);
        budget = new BudgetPanel(ways::openPolicy);
        var events = new EventsPanel(model.events(), ways::openEvent);
        root.getStyleClass().add("overview");
        root.setFocusTraversable(true);
        var left = new VBox(health(), topology());
        left.setSpacing(GAP);
        left.heightProperty().subscribe(height -> shareHeight(height.doubleValue()));
        model.healthProperty().subscribe(_ -> shareHeight(left.getHeight()));
        board.subscribe(this::showInterlocks);
        interlocks.managedProperty().bind(interlocks.visibleProperty());
        interlocks.setMinHeight(INTERLOCKS_LEAST);
        interlocks.setPrefHeight(INTERLOCKS);
        var right = new VBox(interlocks, readiness.node(), budget.node(), events.node());
        right.setSpacing(GAP);
        right.setMinWidth(SIDE);
        right.setMaxWidth(SIDE);
        readiness.node().setMinHeight(READINESS_LEAST);
        budget.node().setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(events.node(), Priority.ALWAYS);
        events.node().setMinHeight(EVENTS_LEAST);
        events.node().setPrefHeight(EVENTS_LEAST);
        HBox.setHgrow(left, Priority.ALWAYS);
        var columns = new HBox(left, right);
        columns.setSpacing(GAP);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getChildren().addAll(strips, banner.node(), columns);
        bind();
    }

    VBox node() {
        return root;
    }

    /// Pixels from the top that no dialog may cover.
    double uncovered() {
        return banner.node().getBoundsInParent().getMaxY();
    }

    private Node health() {
        var order =
                new Segmented<>("Order of tiles", List.of(HealthGrid.Order.values()), HealthGrid.Order::words).small();
        order.follow(model.orderProperty());
        health.setRight(order);
        tiles.getStyleClass().add("health-tiles");
        var scroll = new Scroll(tiles);
        health.setContent(scroll);
        tiles.foldedProperty().subscribe(this::tellFolded);
        tellFolded(0);
        return health;
    }

    private void tellFolded(Number folded) {
        var usual = "p95 over 5 min · grey band is the learned baseline";
        health.setSubtitle(folded.intValue() == 0 ? usual : folded + " more on the right, widen the window");
    }

    private Node topology() {
        topology.setContent(strip);
        topology.getStyleClass().add("topology-panel");
        VBox.setVgrow(topology, Priority.ALWAYS);
        topology.setMinHeight(0);
        return topology;
    }

    /// Tiles come first: the topology has what is left, and folds away where that is too little.
    private void shareHeight(double height) {
        var wanted = tiles.prefHeight(-1) + PANEL_HEAD;
        var hasRoom = height <= 0 || height - wanted - GAP >= TOPOLOGY_FROM;
        topology.setVisible(hasRoom);
        topology.setManaged(hasRoom);
        health.setMinHeight(hasRoom ? wanted : 0);
        VBox.setVgrow(health, hasRoom ? Priority.NEVER : Priority.ALWAYS);
    }

    private void bind() {
        model.bannerProperty().subscribe(face -> face.ifPresent(banner::show));
        model.healthProperty().subscribe(tiles::show);
        model.topologyProperty().subscribe(figure -> figure.ifPresent(this::showTopology));
        model.readinessProperty().subscribe(readiness::show);
        model.budgetProperty().subscribe(lines -> budget.show(model.deploymentName(), lines));
        model.obstacleProperty().subscribe(why -> {
            banner.refuse(why);
            showStrips();
        });
        model.refusalProperty().subscribe(_ -> showStrips());
    }

    /// In sight only while something blocks, before any button is pressed.
    private void showInterlocks(Optional<Interlocks.Board> board) {
        interlocks.setVisible(board.isPresent());
        board.ifPresent(b -> interlocks.show("move to " + b.to(), b.rules(), false));
    }

    private void showTopology(TopologyFigure figure) {
        strip.show(figure);
        topology.setRight(new TopologyLegend(figure.hasPlan(), figure.replicated() >= 0));
    }

    private void showStrips() {
        strips.getChildren().clear();
        var obstacle = model.obstacleProperty().get();
        if (!obstacle.isEmpty()) {
            strips.getChildren().add(new Strip(Mark.DEGRADED, obstacle));
        }
        var refusal = model.refusalProperty().get();
        if (!refusal.isEmpty() && !refusal.equals(obstacle)) {
            strips.getChildren().add(new Strip(Mark.UNHEALTHY, "Not done: " + refusal));
        }
        strips.setManaged(!strips.getChildren().isEmpty());
    }

    /// Asks why the countdown should end now; nothing where nothing counts down.
    void askToHasten() {
        if (banner.offers(Act.HASTEN)) {
            act(Act.HASTEN);
        }
    }

    private void act(Act act) {
        switch (act) {
            case HOLD, RESUME -> model.holdOrResume();
            case HASTEN -> ask("Start now", model.effectOfStart(), act, model::hasten);
            case APPROVE -> ask("Approve and start", model.effectOfStart(), act, model::approve);
            case DISMISS ->
                ask("Dismiss this move", "It is called off. A new trigger can ask for it again.", act, model::dismiss);
            case FAIL_OVER -> ways.plan(Verb.FAIL_OVER);
            case SWITCH_OVER -> ways.plan(Verb.SWITCH_OVER);
            case FAIL_BACK -> ways.plan(Verb.FAIL_BACK);
            case OPEN_RUN -> ways.openRun();
        }
    }

    private void ask(String title, String effect, Act act, Consumer<String> onReason) {
        new ReasonPopover(title, effect, title, onReason).showAt(banner.button(act));
    }
}
