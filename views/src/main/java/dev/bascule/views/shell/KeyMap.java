// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.KeyCap;
import dev.bascule.views.navigation.Area;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All keys of the window on one card.
final class KeyMap extends VBox {
    private static final List<Map.Entry<List<String>, String>> KEYS = List.of(
            Map.entry(List.of("Ctrl K"), "Search and commands"),
            Map.entry(List.of("Ctrl 1…9"), "Screen by its place in the rail"),
            Map.entry(List.of("/"), "Filter or find on this page"),
            Map.entry(List.of("↑", "↓", "J", "K"), "Row; Enter opens, Space ticks"),
            Map.entry(List.of("Alt ←", "Alt →"), "Back and forth"),
            Map.entry(List.of("F6", "Shift F6"), "Next and previous pane"),
            Map.entry(List.of("["), "Collapse the rail"),
            Map.entry(List.of("Ctrl Shift F"), "Open the failover wizard"),
            Map.entry(List.of("Ctrl Shift D"), "Day or night"),
            Map.entry(List.of("F11"), "Wall mode, and back"),
            Map.entry(List.of("Esc"), "Close, clear, back"),
            Map.entry(List.of("?", "F1"), "This card"));

    private final GridPane grid = new GridPane();

    KeyMap(List<Area> areas) {
        getStyleClass().add("key-map");
        setAccessibleRole(AccessibleRole.DIALOG);
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        grid.getStyleClass().add("keys");
        KEYS.forEach(each -> add(each.getKey(), each.getValue()));
        areas.forEach(area -> add(List.of("G", String.valueOf(area.letter())), area.title()));
        getChildren().addAll(title, grid);
    }

    private void add(List<String> keys, String words) {
        HBox caps = new HBox();
        caps.getStyleClass().add("caps");
        keys.forEach(key -> caps.getChildren().add(new KeyCap(key)));
        int place = grid.getChildren().size() / 2;
        int rows = KEYS.size();
        int column = place / rows * 2;
        grid.add(caps, column, place % rows);
        grid.add(new Label(words), column + 1, place % rows);
    }
}
