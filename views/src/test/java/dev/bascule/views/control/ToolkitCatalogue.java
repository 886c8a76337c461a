// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import atlantafx.base.controls.ToggleSwitch;
import dev.bascule.styles.Css;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The toolkit's own controls as the stylesheets dress them.
final class ToolkitCatalogue {
    private ToolkitCatalogue() {}

    static Parent page() {
        FlowPane page = new FlowPane(16, 16);
        page.setPadding(new Insets(16));
        page.getChildren().addAll(table(), tree(), list(), form(), scroll(), split());
        return page;
    }

    private static Node table() {
        TableView<Mark> table = new TableView<>();
        table.setFixedCellSize(24);
        TableColumn<Mark, Mark> state = new TableColumn<>("State");
        state.setPrefWidth(130);
        state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        state.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Mark mark, boolean empty) {
                super.updateItem(mark, empty);
                setGraphic(empty ? null : new StateWord(mark));
            }
        });
        TableColumn<Mark, String> name = new TableColumn<>("Check");
        name.setPrefWidth(150);
        name.setCellValueFactory(
                row -> new ReadOnlyStringWrapper("fra1/" + row.getValue().ordinal()));
        TableColumn<Mark, String> value = new TableColumn<>("p95");
        value.getStyleClass().add("align-right");
        value.setCellValueFactory(_ -> new ReadOnlyStringWrapper("42 ms"));
        table.getColumns().setAll(List.of(state, name, value));
        table.getItems().setAll(Mark.values());
        table.getSelectionModel().select(2);
        table.setPrefSize(400, 220);
        return table;
    }

    private static Node tree() {
        TreeTableView<String> tree = new TreeTableView<>();
        tree.setFixedCellSize(24);
        TreeTableColumn<String, String> name = new TreeTableColumn<>("Check");
        name.setPrefWidth(300);
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().getValue()));
        tree.getColumns().setAll(List.of(name));
        TreeItem<String> root = new TreeItem<>("all");
        TreeItem<String> site = new TreeItem<>("fra1  Frankfurt, HOT, PRIMARY");
        site.setExpanded(true);
        site.getChildren().setAll(List.of(new TreeItem<>("edge GET /healthz"), new TreeItem<>("api connect 443")));
        root.getChildren().setAll(List.of(site, new TreeItem<>("ams3")));
        tree.setRoot(root);
        tree.setShowRoot(false);
        tree.setPrefSize(360, 220);
        return tree;
    }

    private static Node list() {
        ListView<String> list = new ListView<>();
        list.getItems().setAll("Sites", "Checks", "Policies", "Notifications");
        list.getSelectionModel().select(1);
        list.setPrefSize(200, 220);
        return list;
    }

    private static Node form() {
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().setAll("Site", "Service");
        combo.getSelectionModel().selectFirst();
        CheckBox on = new CheckBox("Replication");
        on.setSelected(true);
        RadioButton one = new RadioButton("Retry with the standby token");
        RadioButton two = new RadioButton("Go on without it");
        ToggleGroup group = new ToggleGroup();
        one.setToggleGroup(group);
        two.setToggleGroup(group);
        one.setSelected(true);
        TextField plain = new TextField("203.0.113.10");
        TextField field = new TextField("genesis");
        field.getStyleClass().add(Css.FIELD);
        TextArea area = new TextArea("A note of two lines\nfor the journal");
        area.setPrefSize(260, 60);
        Hyperlink link = new Hyperlink("Open policy");
        link.getStyleClass().add(Css.LINK);
        ToggleSwitch toggle = new ToggleSwitch("Reduce motion");
        toggle.setSelected(true);
        VBox form = new VBox(
                8,
                new HBox(8, combo, new MenuButton("Vantage all 4"), on, new CheckBox("Idle paths")),
                one,
                two,
                new HBox(8, plain, field),
                area,
                link,
                toggle,
                new Slider(0, 100, 40));
        form.setPrefWidth(420);
        return form;
    }

    private static Node scroll() {
        VBox tall = new VBox();
        for (int i = 0; i < 30; i++) {
            tall.getChildren().add(new Label("line " + i));
        }
        ScrollPane pane = new ScrollPane(tall);
        pane.setPrefSize(160, 140);
        return pane;
    }

    private static Node split() {
        SplitPane pane = new SplitPane(new Label("left"), new TabPane(new Tab("Records"), new Tab("Drift")));
        pane.setPrefSize(360, 140);
        return pane;
    }
}
