// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.KeyHelp;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// All keys on one card: those of the page that is open, those of the window, and the chords to the screens.
final class KeyMap extends VBox {
    private static final List<KeyHelp> EVERYWHERE = List.of(
            KeyHelp.of("Search and commands", "Ctrl K"),
            KeyHelp.of("Screen by its place in the rail", "Ctrl 1…9"),
            KeyHelp.of("Filter or find on this page", "/"),
            KeyHelp.of("Back and forth", "Alt ←", "Alt →"),
            KeyHelp.of("Next and previous pane", "F6", "Shift F6"),
            KeyHelp.of("Collapse the rail", "["),
            KeyHelp.of("Open the failover wizard", "Ctrl Shift F"),
            KeyHelp.of("Day or night", "Ctrl Shift D"),
            KeyHelp.of("Larger, smaller, usual text", "Ctrl +", "Ctrl −", "Ctrl 0"),
            KeyHelp.of("This screen in another window", "Ctrl Shift N"),
            KeyHelp.of("Wall mode, and back", "F11"),
            KeyHelp.of("Close, clear, back", "Esc"),
            KeyHelp.of("This card", "?", "F1"));

    private final VBox page = new VBox();

    KeyMap(List<Area> areas) {
        getStyleClass().add("key-map");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Keys");
        var chords = areas.stream()
                .map(area -> KeyHelp.of(area.title(), "G", String.valueOf(area.letter())))
                .toList();
        var window = new HBox(section("Everywhere", EVERYWHERE), section("Go to", chords));
        window.getStyleClass().add("columns");
        page.getStyleClass().add("section");
        var body = new VBox(page, window);
        body.getStyleClass().add("body");
        var scroll = new Scroll(body);
        getChildren().add(scroll);
    }

    /// Shows the keys of a page above those of the window; a page without keys of its own has no section.
    void show(String title, List<KeyHelp> keys) {
        var half = (keys.size() + 1) / 2;
        var columns = new HBox(grid(keys.subList(0, half)), grid(keys.subList(half, keys.size())));
        columns.getStyleClass().add("columns");
        page.getChildren().setAll(heading("On this page, " + title), columns);
        page.setVisible(!keys.isEmpty());
        page.setManaged(!keys.isEmpty());
    }

    private static VBox section(String title, List<KeyHelp> keys) {
        var section = new VBox(heading(title), grid(keys));
        section.getStyleClass().add("section");
        return section;
    }

    private static Node heading(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("title");
        return heading;
    }

    private static GridPane grid(List<KeyHelp> keys) {
        var grid = new GridPane();
        grid.getStyleClass().add("keys");
        keys.forEach(each -> {
            var caps = new HBox();
            caps.getStyleClass().add("caps");
            each.keys().forEach(key -> caps.getChildren().add(new KeyCap(key)));
            grid.addRow(grid.getRowCount(), caps, new Label(each.words()));
        });
        return grid;
    }
}
