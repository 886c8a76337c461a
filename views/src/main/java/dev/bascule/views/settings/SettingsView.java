// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.styles.TextSize;
import dev.bascule.styles.Theme;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.navigation.Appearance;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings page: which file is in force, the sections at the left, the chosen one beside them.
final class SettingsView extends VBox {
    private static final double LIST = 200;

    private final SettingsViewModel model;
    private final Segmented<Theme> theme = new Segmented<>("Theme", List.of(Theme.values()), Theme::words);
    private final Segmented<TextSize> textSize =
            new Segmented<>("Text size", List.of(TextSize.values()), TextSize::words);
    private final ProseLine file = new ProseLine("", Css.T12, Css.F3);
    private final VBox troubles = new VBox();
    private final ListView<Section> list;
    private final SectionPanel section = new SectionPanel();
    private final StackPane place = new StackPane();

    SettingsView(SettingsViewModel model, Appearance appearance) {
        this.model = model;
        getStyleClass().addAll("settings", Css.CANVAS);
        var title = new Label("Settings");
        title.getStyleClass().addAll(Css.T16, Css.STRONG);
        theme.askBefore(appearance.theme()::set);
        appearance.theme().subscribe(theme::show);
        textSize.askBefore(appearance.textSize()::set);
        appearance.textSize().subscribe(textSize::show);
        var head = new HBox(
                title, file, Columns.space(), caption("Theme of this workstation"), theme, caption("Text"), textSize);
        head.getStyleClass().add(Css.TOOLBAR);
        list = new ListView<>(model.sections());
        list.setId("settings-sections");
        list.setAccessibleText("Sections");
        list.setFixedCellSize(32);
        list.setMinWidth(LIST);
        list.setMaxWidth(LIST);
        list.setCellFactory(_ -> new SectionCell());
        var body = new HBox(list, Columns.growing(place));
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, troubles, body);
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> showSection());
        model.sections().subscribe(this::showSection);
        model.fileProperty().subscribe(name -> file.setText(name.isEmpty() ? "" : name + " in force"));
        model.troubleProperty().subscribe(this::showTrouble);
    }

    private static Label caption(String words) {
        var caption = new Label(words);
        caption.getStyleClass().addAll(Css.T12, Css.F3);
        return caption;
    }

    void open(int index) {
        list.getSelectionModel().clearAndSelect(index);
        showSection();
    }

    private void showSection() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null && !model.sections().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            return;
        }
        if (chosen == null) {
            place.getChildren().setAll(Notice.empty(Icon.SETTINGS, "No configuration", "Nothing was read yet."));
            return;
        }
        section.show(chosen);
        place.getChildren().setAll(section);
    }

    private void showTrouble(ConfigurationTrouble trouble) {
        troubles.getChildren().clear();
        if (!trouble.mistakes().isEmpty()) {
            troubles.getChildren().add(new Strip(Mark.DEGRADED, trouble.words()));
            trouble.mistakes().forEach(words -> troubles.getChildren().add(new Strip(null, words)));
        }
    }
}
