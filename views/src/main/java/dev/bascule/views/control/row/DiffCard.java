// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a change does to a record: lines that go are struck through, lines that come are bright; never red or green.
public final class DiffCard extends VBox {
    /// A value that comes or goes, such as `A 198.51.100.20 TTL 60`.
    public record Line(boolean isAdded, String kind, String value, String note) {
        String spoken() {
            return (isAdded ? "adds " : "removes ") + kind + " " + value + " " + note;
        }
    }

    public DiffCard(String name, String note, List<Line> lines, String foot) {
        getStyleClass().add("diff-card");
        setAccessibleRole(AccessibleRole.TEXT);
        Label title = new Label(name);
        title.getStyleClass().add("name");
        HBox head = new HBox(new IconView(Icon.DNS, 14), title, grow(), new ProseLine(note, "note").whole());
        head.getStyleClass().add("head");
        getChildren().add(head);
        lines.forEach(line -> getChildren().add(row(line)));
        getChildren().add(new ProseLine(foot, "foot"));
        setAccessibleText(
                name + ": " + lines.stream().map(Line::spoken).collect(Collectors.joining(", ")) + ". " + foot);
    }

    private static HBox row(Line line) {
        Label value = new Label(line.value());
        value.getStyleClass().add("value");
        HBox row = new HBox(
                new Label(line.isAdded() ? "+" : "−"), new Label(line.kind()), value, grow(), new Label(line.note()));
        row.getStyleClass().addAll("line", line.isAdded() ? "added" : "removed");
        return row;
    }

    private static Region grow() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
