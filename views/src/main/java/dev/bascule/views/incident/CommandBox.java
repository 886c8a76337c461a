// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Incident;
import dev.bascule.incident.Participant;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// Who commands, and to whom command can go.
final class CommandBox extends HBox {
    private static final double ICON = 14;

    private final BiConsumer<String, Node> handOver;

    /// `handOver` is called with a name and the node that a question about it points at.
    CommandBox(BiConsumer<String, Node> handOver) {
        this.handOver = handOver;
        getStyleClass().add("command");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(Incident incident, String person) {
        var caption = new ProseLine("Commander", Css.T12, Css.F3).whole();
        var name = new Label(incident.commander().map(Participant::name).orElse("nobody"));
        name.getStyleClass().addAll(Css.STRONG, Css.T12);
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(caption, new IconView(Icon.USER, ICON), name, menu(incident, person));
    }

    private MenuButton menu(Incident incident, String person) {
        var menu = new MenuButton(incident.commander().isPresent() ? "Hand over…" : "Take command…");
        menu.getStyleClass().add(Css.SMALL);
        menu.setMinWidth(USE_PREF_SIZE);
        Stream.concat(Stream.of(person), incident.participants().stream().map(Participant::name))
                .distinct()
                .filter(to ->
                        incident.commander().filter(c -> c.name().equals(to)).isEmpty())
                .forEach(to -> {
                    var item = new MenuItem(to.equals(person) ? to + " (you)" : to);
                    item.setOnAction(_ -> handOver.accept(to, menu));
                    menu.getItems().add(item);
                });
        menu.setDisable(menu.getItems().isEmpty() || incident.status() == Incident.Status.CLOSED);
        return menu;
    }
}
