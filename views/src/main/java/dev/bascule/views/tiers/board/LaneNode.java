// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.tiers.reading.Lane;
import dev.bascule.views.tiers.reading.Region;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a lane consists of besides its cards: what the tier means, the line below it, and frames where no site
/// is.
final class LaneNode {
    private static final double MARGIN = 8;

    private final VBox label = new VBox();
    private final javafx.scene.layout.Region line = new javafx.scene.layout.Region();
    private final List<Empty> empties = new ArrayList<>();

    private record Empty(int column, StackPane node) {}

    LaneNode(Lane lane, List<Region> regions) {
        var name = new Label(lane.tier().name());
        name.getStyleClass().addAll(Css.STRONG, Css.T16);
        label.getStyleClass().add("lane-label");
        var limits = lane.limits();
        label.getChildren()
                .addAll(
                        name,
                        new ProseFlow(lane.meaning(), "meaning"),
                        new ProseLine("RTO ≤ `" + Figures.setting(limits.recovery()) + "`", Css.T11, Css.F2).whole(),
                        new ProseLine("RPO ≤ `" + loss(limits.loss().toSeconds()) + "`", Css.T11, Css.F2).whole());
        line.getStyleClass().add("lane-line");
        for (var i = 0; i < lane.columns().size(); i++) {
            if (lane.columns().get(i).isEmpty()) {
                empties.add(new Empty(i, empty(lane, regions.get(i))));
            }
        }
    }

    private static String loss(long seconds) {
        return seconds + " s";
    }

    private static StackPane empty(Lane lane, Region region) {
        var words = new ProseFlow("No " + lane.tier() + " site in " + region.name(), "words");
        words.setMaxHeight(ProseFlow.USE_PREF_SIZE);
        var slot = new StackPane(words);
        slot.getStyleClass().add("empty-slot");
        slot.setAccessibleText("No " + lane.tier() + " site in " + region.name());
        return slot;
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>(List.of(label, line));
        empties.forEach(e -> nodes.add(e.node()));
        return nodes;
    }

    void showEmpty(boolean isWanted) {
        empties.forEach(e -> e.node().setVisible(isWanted));
    }

    /// Columns begin at `left`, one each `step` pixels, `gap` apart.
    void layout(Rectangle2D lane, double left, double step, double gap) {
        label.resizeRelocate(0, lane.getMinY(), left - gap, lane.getHeight() - 1);
        line.resizeRelocate(0, lane.getMaxY() - 1, lane.getWidth(), 1);
        empties.forEach(e -> e.node()
                .resizeRelocate(
                        left + e.column() * step, lane.getMinY() + MARGIN, step - gap, lane.getHeight() - 2 * MARGIN));
    }
}
