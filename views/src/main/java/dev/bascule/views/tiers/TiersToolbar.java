// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Chip;
import dev.bascule.views.control.action.Chooser;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.tiers.reading.Cell;
import dev.bascule.views.tiers.reading.RankBy;
import dev.bascule.views.tiers.reading.TierMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.HBox;

/// Above the map: the other view of the same sites, the order of the backups, whose lag is told, whether empty
/// places are drawn, and how old the newest result is.
final class TiersToolbar extends HBox {
    private final Chip empty = new Chip("Empty slots");
    private final Chooser<String> store;
    private final Latest<List<String>> stores = new Latest<>();
    private String only = "";
    private final ProseLine unmeasured =
            new ProseLine("– is not measured: `Enter` on a site says how to", Css.T12, Css.F3).whole();
    private final ProseLine measured = new ProseLine("", Css.T12, Css.F3).whole();

    TiersToolbar(TiersViewModel model, Consumer<Area> go) {
        getStyleClass().add(Css.TOOLBAR);
        var views =
                new Segmented<>("View of the sites", List.of(Area.TOPOLOGY, Area.TIERS), TiersToolbar::words).small();
        views.show(Area.TIERS);
        views.askBefore(go);
        empty.setSelected(true);
        var now = ActionButton.usual("Measure now", model::measure).small().key("M");
        now.setId("tiers-measure");
        store = new Chooser<>("Data store", model.storeProperty(), this::storeWords);
        store.setId("tiers-store");
        var rank = new Chooser<>("Rank by", model.rankByProperty(), RankBy::words).offer(List.of(RankBy.values()));
        rank.setId("tiers-rank");
        unmeasured.setId("tiers-unmeasured");
        unmeasured.managedProperty().bind(unmeasured.visibleProperty());
        getChildren().addAll(views, rank, store, empty, Columns.space(), unmeasured, measured, now);
    }

    BooleanProperty showsEmpty() {
        return empty.selectedProperty();
    }

    void show(TierMap map) {
        store.setVisible(!map.stores().isEmpty());
        store.setManaged(store.isVisible());
        if (stores.isNews(map.stores())) {
            only = map.stores().size() == 1 ? map.stores().getFirst() : "";
            var named = only.isEmpty() ? map.stores() : List.<String>of();
            store.offer(Stream.concat(Stream.of(""), named.stream()).toList());
        }
        unmeasured.setVisible(
                map.cards().stream().flatMap(c -> c.cells().stream()).anyMatch(Cell::isMissing));
        measured.setText(
                map.measuredAt().map(t -> "Measured `" + Figures.time(t) + "`").orElse("Not measured yet"));
    }

    private String storeWords(String chosen) {
        if (!only.isEmpty()) {
            return only;
        }
        return chosen.isEmpty() ? "furthest behind" : chosen;
    }

    private static String words(Area area) {
        return area == Area.TIERS ? "Tiers" : "Graph";
    }
}
