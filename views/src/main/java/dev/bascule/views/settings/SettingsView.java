// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.FilterField;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings page: which file is in force, the pages at the left, the chosen one beside them.
final class SettingsView extends VBox {
    private static final double LIST = 200;

    private final SettingsViewModel model;
    private final SettingsPanes panes;
    private final ProseLine file = new ProseLine("", Css.T12, Css.F3);
    private final FilterField find = new FilterField("Find a value", "/");
    private final VBox troubles = new VBox();
    private final ListView<Page> list;
    private final StringProperty page = new SimpleStringProperty("");
    private final StackPane place = new StackPane();

    SettingsView(SettingsViewModel model, SettingsPanes panes) {
        this.model = model;
        this.panes = panes;
        getStyleClass().add("settings");
        var title = new Label("Settings");
        title.getStyleClass().addAll(Css.T16, Css.STRONG);
        find.setId("settings-find");
        find.setMinWidth(LIST);
        var head = new HBox(title, Columns.growing(file), find);
        head.getStyleClass().add(Css.TOOLBAR);
        list = new ListView<>(model.pages());
        list.setId("settings-sections");
        list.setAccessibleText("Pages of the settings");
        list.setFixedCellSize(32);
        list.setMinWidth(LIST);
        list.setMaxWidth(LIST);
        list.setCellFactory(_ -> new SectionCell());
        var body = new HBox(list, Columns.growing(place));
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, troubles, body);
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> showPage());
        model.pages().subscribe(this::keepPage);
        find.textProperty().subscribe((_, _) -> showPage());
        model.fileProperty().subscribe(name -> file.setText(name.isEmpty() ? "" : name + " in force"));
        model.troubleProperty().subscribe(this::showTrouble);
    }

    void open(int index) {
        find.clear();
        list.getSelectionModel().clearAndSelect(index);
        showPage();
    }

    /// The title of the page that was chosen last, in lower case.
    StringProperty pageProperty() {
        return page;
    }

    void focusFind() {
        find.requestFocus();
    }

    void focusList() {
        list.requestFocus();
    }

    /// The focus goes on from the list to the page.
    void enter() {
        kind().ifPresent(panes::focus);
    }

    /// What can be done on the page that is shown; empty while values are searched for.
    Optional<Page.Kind> kind() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .filter(_ -> find.getText().isBlank())
                .map(Page::kind);
    }

    /// Another configuration came into force: the same page is shown with its new values.
    private void keepPage() {
        var chosen = list.getSelectionModel().getSelectedIndex();
        list.getSelectionModel()
                .clearAndSelect(Math.clamp(chosen, 0, Math.max(0, model.pages().size() - 1)));
        showPage();
    }

    private void showPage() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (!find.getText().isBlank()) {
            place.getChildren().setAll(panes.found(model.search(find.getText())));
        } else if (chosen == null) {
            place.getChildren().setAll(Notice.empty(Icon.SETTINGS, "No configuration", "Nothing was read yet."));
        } else {
            page.set(chosen.title().toLowerCase(Locale.ROOT));
            place.getChildren().setAll(panes.open(chosen));
        }
    }

    private void showTrouble(ConfigurationTrouble trouble) {
        troubles.getChildren().clear();
        if (!trouble.mistakes().isEmpty()) {
            troubles.getChildren().add(new Strip(Mark.DEGRADED, trouble.words()));
            trouble.mistakes().forEach(words -> troubles.getChildren().add(new Strip(null, words)));
        }
    }
}
