// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import dev.bascule.styles.Icon;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.tiers.board.Board;
import dev.bascule.views.tiers.board.BoardPane;
import dev.bascule.views.tiers.reading.TierMap;
import dev.bascule.views.tiers.side.Beside;
import dev.bascule.views.tiers.side.SidePane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Lays out the tier map: toolbar, what is unusual, the lanes over the table of losses, and beside them the
/// ranking, the inspector or a comparison.
final class TiersView {
    /// Where a person can go from here.
    interface Ways {
        void plan();

        void openTopology(SiteId site);

        void openEvent(long seq);

        void go(Area area);
    }

    private final TiersViewModel model;
    private final TiersToolbar toolbar;
    private final BoardPane lanes;
    private final LossTable losses = new LossTable();
    private final SidePane side;
    private final VBox strips = new VBox();
    private final HBox middle;
    private final VBox root = new VBox();
    private final Latest<Unusual> shown = new Latest<>();

    TiersView(TiersViewModel model, Ways ways) {
        this.model = model;
        toolbar = new TiersToolbar(model, ways::go);
        lanes = new BoardPane(new Board(model::select, model::inspect));
        side = new SidePane(new Wishes(model, ways));
        VBox.setVgrow(lanes, Priority.ALWAYS);
        var left = new VBox(lanes, losses);
        left.setMinSize(0, 0);
        HBox.setHgrow(left, Priority.ALWAYS);
        middle = new HBox(left, side);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root.getStyleClass().add("tiers");
        root.setFocusTraversable(true);
        bind();
    }

    VBox node() {
        return root;
    }

    BooleanProperty showsEmpty() {
        return toolbar.showsEmpty();
    }

    void focusCard() {
        lanes.board().focusCard();
    }

    boolean isOnMap(EventTarget target) {
        if (target == root) {
            return true;
        }
        for (Node at = target instanceof Node n ? n : null; at != null; at = at.getParent()) {
            if (at == lanes) {
                return true;
            }
        }
        return false;
    }

    private void bind() {
        model.mapProperty().subscribe(this::show);
        model.selectedProperty().subscribe(s -> {
            lanes.board().select(s);
            lanes.reveal();
        });
        model.besideProperty().subscribe(this::beside);
        model.noticeProperty().subscribe(_ -> strips());
        model.troubleProperty().subscribe(_ -> strips());
        toolbar.showsEmpty().subscribe(lanes.board()::showEmpty);
    }

    private void show(Optional<TierMap> map) {
        if (map.isEmpty()) {
            root.getChildren().setAll(nothing());
            return;
        }
        if (!root.getChildren().contains(middle)) {
            root.getChildren().setAll(toolbar, strips, middle);
        }
        toolbar.show(map.get());
        lanes.board().show(map.get());
        losses.show(map.get().losses());
        strips();
    }

    private void beside(Optional<Beside> shown) {
        shown.ifPresent(side::show);
        side.offer(model.planned(), model.whyNoPlan());
    }

    private static Node nothing() {
        var notice = Notice.empty(
                Icon.TOPOLOGY,
                "No deployment is configured",
                "Write one into bascule.yaml; its sites stand here by tier and region.");
        VBox.setVgrow(notice, Priority.ALWAYS);
        return notice;
    }

    /// Rebuilt only for news, so that a button in a strip keeps the focus.
    private void strips() {
        var map = model.mapProperty().get();
        var unusual = new Unusual(
                map.flatMap(TierMap::staleSince),
                map.filter(m -> m.measuredAt().isEmpty()).isPresent(),
                model.troubleProperty().get(),
                model.noticeProperty().get());
        if (shown.isNews(unusual)) {
            strips.getChildren().setAll(unusual.lines(model));
        }
    }

    /// Hands on what a person asks for beside the map.
    private record Wishes(TiersViewModel model, Ways ways) implements SidePane.Acts {
        @Override
        public void plan() {
            ways.plan();
        }

        @Override
        public void compare() {
            model.compare();
        }

        @Override
        public void close() {
            model.closeSide();
        }

        @Override
        public void select(SiteId site) {
            model.select(site);
        }

        @Override
        public void compareWith(SiteId site) {
            model.compareWith(site);
        }

        @Override
        public void openTopology(SiteId site) {
            ways.openTopology(site);
        }

        @Override
        public void openEvent(long seq) {
            ways.openEvent(seq);
        }
    }

    /// What stands above the map when something is not as usual.
    private record Unusual(
            Optional<Instant> staleSince, boolean isUnmeasured, Optional<String> trouble, Optional<String> notice) {
        List<Node> lines(TiersViewModel model) {
            var lines = new ArrayList<Node>();
            staleSince.ifPresent(t -> lines.add(Notice.stale(
                    "Stale: replication lag was last measured at `" + Figures.time(t)
                            + "`. Old values are grey and say their age; after 5 min a dash takes their place.",
                    ActionButton.usual("Measure now", model::measure).small())));
            if (isUnmeasured) {
                lines.add(new Strip(null, "Nothing has been measured yet. A site that is UNKNOWN is never a target."));
            }
            trouble.ifPresent(why -> lines.add(new Strip(
                    Mark.DEGRADED,
                    "RTO estimates are missing, because the journal could not be read: " + why,
                    ActionButton.usual("Try again", model::readMoves).small())));
            notice.ifPresent(words -> lines.add(new Strip(Mark.DEGRADED, words)));
            return lines;
        }
    }
}
