// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One section: every value with its key and the line that it comes from.
final class SectionPanel extends VBox {
    private final Panel panel = new Panel("", "");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    SectionPanel() {
        getStyleClass().add("section-panel");
        scroll.setFitToWidth(true);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void show(Section section) {
        panel.setTitle(section.title());
        panel.setSubtitle(section.about());
        panel.setRight(new Label("read-only, change it in the file"));
        rows.getChildren().clear();
        section.groups().forEach(this::add);
        section.notes().forEach(note -> rows.getChildren().add(note(note)));
        panel.setContent(
                rows.getChildren().isEmpty()
                        ? Notice.empty(Icon.SETTINGS, "Nothing set here", "The file says nothing about this part.")
                        : scroll);
    }

    private void add(Section.Group group) {
        if (!group.title().isEmpty()) {
            var title = new HBox(new Label(group.title()));
            title.getStyleClass().add("group");
            rows.getChildren().add(title);
        }
        group.settings().forEach(setting -> rows.getChildren().add(row(setting)));
    }

    private static Node row(Setting setting) {
        var key = new Label(setting.key());
        key.getStyleClass().addAll("key", Css.F2);
        var value = new ProseLine("`" + setting.value() + "`", "value", Css.T12);
        var place = new Label(setting.place());
        place.getStyleClass().addAll(Css.MONO, Css.T11, Css.F3);
        place.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(Columns.left(key, 220), Columns.growing(value), place);
        row.getStyleClass().addAll(Css.ROW, "setting");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(setting.key() + ", " + setting.value() + ", from " + setting.place());
        return row;
    }

    private static Node note(String words) {
        var icon = new IconView(Icon.INFO, 14);
        icon.getStyleClass().add(Css.F3);
        var text = new ProseFlow(words, Css.T12, Css.F2);
        var note = new HBox(icon, Columns.growing(text));
        note.getStyleClass().add("note");
        return note;
    }
}
