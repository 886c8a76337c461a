// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.tiers.reading.Region;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// The names of the regions above their columns.
final class Heads extends Pane {
    private List<Region> shown = List.of();

    Heads() {
        getStyleClass().add("heads");
    }

    void show(List<Region> regions) {
        if (regions.equals(shown)) {
            return;
        }
        shown = regions;
        getChildren().setAll(regions.stream().map(Heads::head).toList());
    }

    void columns(double left, double step) {
        for (var i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).resizeRelocate(left + i * step, 0, step, getHeight() - 1);
        }
    }

    private static HBox head(Region region) {
        var name = new Label(region.name());
        name.getStyleClass().addAll(Css.STRONG, Css.T12);
        name.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(8, name, new ProseLine(region.sites(), Css.T12, Css.F3));
        head.getStyleClass().add("head");
        head.setManaged(false);
        return head;
    }
}
