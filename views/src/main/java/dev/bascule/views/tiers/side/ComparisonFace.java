// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.styles.Css;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.tiers.reading.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// Two sites line by line; where they part, both stand out.
final class ComparisonFace {
    private static final double NAME = 104;

    private final Beside.Comparing comparing;
    private final SidePane.Acts acts;

    ComparisonFace(Beside.Comparing comparing, SidePane.Acts acts) {
        this.comparing = comparing;
        this.acts = acts;
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        nodes.add(Lines.title("Compare", "side by side", Lines.close(acts::close)));
        var comparison = comparing.comparison();
        var heads = new HBox(
                Columns.left(new ProseLine("", Css.T12), NAME),
                Columns.growing(choice("tiers-left", comparison.left(), comparison.right(), acts::select)),
                Columns.growing(choice("tiers-right", comparison.right(), comparison.left(), acts::compareWith)));
        heads.getStyleClass().addAll("line", "heads");
        nodes.add(heads);
        comparison.lines().forEach(l -> nodes.add(line(l)));
        return nodes;
    }

    private MenuButton choice(String id, SiteId chosen, SiteId other, Consumer<SiteId> choose) {
        var menu = new MenuButton(chosen.value());
        menu.setId(id);
        menu.getStyleClass().add("chip-like");
        menu.setAccessibleText("Compare " + chosen);
        for (var site : comparing.sites()) {
            if (!site.equals(other)) {
                var item = new MenuItem(site.value());
                item.setOnAction(_ -> choose.accept(site));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    private static Node line(Comparison.Line line) {
        var level = line.isDifferent() ? Css.F1 : Css.F3;
        var row = new HBox(
                Columns.left(new ProseLine(line.name(), Css.T12, Css.F3), NAME),
                Columns.growing(new ProseLine(line.left(), Css.T12, level)),
                Columns.growing(new ProseLine(line.right(), Css.T12, level)));
        row.getStyleClass().add("line");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(line.name() + ", " + line.left() + ", " + line.right());
        return row;
    }
}
