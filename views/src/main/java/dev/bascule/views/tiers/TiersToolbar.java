// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Chip;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.tiers.reading.TierMap;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.HBox;

/// Above the map: the other view of the same sites, whether empty places are drawn, and how old the newest
/// result is.
final class TiersToolbar extends HBox {
    private final Chip empty = new Chip("Empty slots");
    private final ProseLine measured = new ProseLine("", Css.T12, Css.F3).whole();

    TiersToolbar(Runnable measure, Consumer<Area> go) {
        getStyleClass().add(Css.TOOLBAR);
        var views =
                new Segmented<>("View of the sites", List.of(Area.TIERS, Area.TOPOLOGY), TiersToolbar::words).small();
        views.askBefore(go);
        empty.setSelected(true);
        var now = ActionButton.usual("Measure now", measure).small().key("M");
        now.setId("tiers-measure");
        getChildren().addAll(views, empty, Columns.space(), measured, now);
    }

    BooleanProperty showsEmpty() {
        return empty.selectedProperty();
    }

    void show(TierMap map) {
        measured.setText(
                map.measuredAt().map(t -> "Measured `" + Figures.time(t) + "`").orElse("Not measured yet"));
    }

    private static String words(Area area) {
        return area == Area.TIERS ? "Tiers" : "Graph";
    }
}
