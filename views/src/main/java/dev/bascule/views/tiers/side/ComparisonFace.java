// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.styles.Css;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.tiers.reading.Comparison;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Two sites line by line; where they part, both stand out.
final class ComparisonFace extends VBox {
    private static final double NAME = 104;

    private record Choice(SiteId left, SiteId right, List<SiteId> sites) {}

    private final SidePane.Acts acts;
    private final Section<Choice> heads = new Section<>(this::heads);
    private final Section<List<Comparison.Line>> lines =
            new Section<>(list -> list.stream().map(ComparisonFace::line).toList());

    ComparisonFace(SidePane.Acts acts) {
        this.acts = acts;
        var about = new ProseLine("side by side", Css.T12, Css.F3);
        getChildren().addAll(Lines.title("Compare", about, Lines.close(acts::close)), heads, lines);
    }

    void show(Beside.Comparing comparing) {
        var comparison = comparing.comparison();
        heads.show(new Choice(comparison.left(), comparison.right(), comparing.sites()));
        lines.show(comparison.lines());
    }

    private List<Node> heads(Choice choice) {
        var line = new HBox(
                Columns.left(new ProseLine("", Css.T12), NAME),
                Columns.growing(menu("tiers-left", choice.left(), choice, acts::select)),
                Columns.growing(menu("tiers-right", choice.right(), choice, acts::compareWith)));
        line.getStyleClass().addAll("line", "heads");
        return List.of(line);
    }

    private static MenuButton menu(String id, SiteId chosen, Choice choice, Consumer<SiteId> choose) {
        var menu = new MenuButton(chosen.value());
        menu.setId(id);
        menu.getStyleClass().add("chip-like");
        menu.setAccessibleText("Compare " + chosen);
        choice.sites().stream()
                .filter(s -> !s.equals(choice.left()) && !s.equals(choice.right()))
                .forEach(site -> {
                    var item = new MenuItem(site.value());
                    item.setOnAction(_ -> choose.accept(site));
                    menu.getItems().add(item);
                });
        return menu;
    }

    private static Node line(Comparison.Line line) {
        var level = line.isDifferent() ? Css.F1 : Css.F3;
        return Lines.spoken(
                line.name() + ", " + line.left() + ", " + line.right(),
                Columns.left(new ProseLine(line.name(), Css.T12, Css.F3), NAME),
                Columns.growing(new ProseLine(line.left(), Css.T12, level)),
                Columns.growing(new ProseLine(line.right(), Css.T12, level)));
    }
}
