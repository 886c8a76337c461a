// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Chip;
import dev.bascule.views.control.action.FilterField;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.topology.drawing.Camera;
import dev.bascule.views.topology.drawing.Scenery;
import dev.bascule.views.topology.graph.Filter;
import dev.bascule.views.topology.graph.Stage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Above the drawing: the other view of the same sites, find a node, filter what is shown, how much there is,
/// and the camera.
final class TopologyToolbar extends HBox {
    private static final double ICON = 12;
    private static final double ROOM_FOR_COUNT = 1180;

    /// What the toolbar does to the drawing.
    interface Cameraman {
        void zoom(double factor);

        void plain();

        void fit();
    }

    private final TopologyViewModel model;
    private final FilterField find = new FilterField("Find node", "/");
    private final MenuButton kinds = new MenuButton();
    private final Chip problems = new Chip("Problems only");
    private final Chip replication = new Chip("Replication");
    private final Chip idle = new Chip("Idle paths");
    private final Chip single = new Chip("SPOF");
    private final ProseLine count = new ProseLine("", Css.T12, Css.F3).whole();
    private final ActionButton scale;
    private int next;

    TopologyToolbar(TopologyViewModel model, Cameraman camera, Consumer<Area> go) {
        this.model = model;
        getStyleClass().addAll(Css.TOOLBAR, "topology-toolbar");
        find.setId("topology-find");
        find.setMinWidth(150);
        find.setPrefWidth(200);
        find.textProperty().subscribe(_ -> found(0));
        find.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                found(next + 1);
                e.consume();
            }
        });
        fillKinds();
        chips();
        scale = ActionButton.usual("100 %", camera::plain).small();
        scale.setAccessibleText("Zoom to 100 percent (0)");
        getChildren()
                .addAll(
                        views(go),
                        find,
                        kinds,
                        problems,
                        replication,
                        idle,
                        single,
                        Columns.space(),
                        count,
                        zoom(camera));
        widthProperty().subscribe(w -> {
            count.setVisible(w.doubleValue() >= ROOM_FOR_COUNT || w.doubleValue() == 0);
            count.setManaged(count.isVisible());
        });
    }

    private static Node views(Consumer<Area> go) {
        var views = new Segmented<>(
                        "View of the sites",
                        List.of(Area.TOPOLOGY, Area.TIERS),
                        area -> area == Area.TIERS ? "Tiers" : "Graph")
                .small();
        views.askBefore(go);
        return views;
    }

    void focusFind() {
        find.requestFocus();
    }

    void show(Scenery scenery) {
        var graph = scenery.graph();
        problems.setText("Problems only " + graph.problems());
        single.setText("SPOF " + graph.singlePoints().size());
        count.setText("`" + graph.nodes().size() + "` nodes, `" + graph.problems() + "` with problems");
    }

    void show(Camera camera) {
        scale.setText(Math.round(camera.scale() * 100) + " %");
    }

    private void found(int wanted) {
        var ids = model.found(find.getText());
        next = ids.isEmpty() ? 0 : wanted % ids.size();
        find.setAccessibleHelp(ids.size() + " nodes found");
        if (!ids.isEmpty()) {
            model.selectedProperty().set(Optional.of(ids.get(next)));
        }
    }

    private void chips() {
        chip(problems, Filter::isProblemsOnly, Filter::withProblemsOnly);
        chip(replication, Filter::hasReplication, Filter::withReplication);
        chip(idle, Filter::hasIdle, Filter::withIdle);
        chip(single, Filter::hasSinglePoints, Filter::withSinglePoints);
    }

    /// A chip and its part of the filter, whichever of the two changes.
    private void chip(Chip chip, Predicate<Filter> holds, BiFunction<Filter, Boolean, Filter> with) {
        model.filterProperty().subscribe(f -> chip.setSelected(holds.test(f)));
        chip.setOnAction(_ ->
                model.filterProperty().set(with.apply(model.filterProperty().get(), chip.isSelected())));
    }

    private void fillKinds() {
        kinds.getStyleClass().add("chip-like");
        kinds.setGraphic(new IconView(Icon.FILTER, ICON));
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        for (var stage : Stage.values()) {
            var item = new CheckMenuItem(stage.title());
            model.filterProperty().subscribe(f -> item.setSelected(f.stages().contains(stage)));
            item.setOnAction(
                    _ -> model.filterProperty().set(model.filterProperty().get().withStage(stage, item.isSelected())));
            kinds.getItems().add(item);
        }
        model.filterProperty().subscribe(_ -> tellKinds());
    }

    private void tellKinds() {
        var shown = model.filterProperty().get().stages().size();
        kinds.setText(shown == Stage.values().length ? "All kinds" : shown + " of " + Stage.values().length + " kinds");
        kinds.setAccessibleText("Kinds of nodes, " + shown + " of " + Stage.values().length + " shown");
    }

    private Node zoom(Cameraman camera) {
        var out = ActionButton.icon(Icon.MINUS, "Zoom out (−)", () -> camera.zoom(1 / 1.25));
        var in = ActionButton.icon(Icon.PLUS, "Zoom in (+)", () -> camera.zoom(1.25));
        var fit = ActionButton.icon(Icon.FIT, "Fit (F)", camera::fit);
        List.of(out, in, fit).forEach(b -> b.getStyleClass().remove("ghost"));
        var box = new HBox(out, scale, in, fit);
        HBox.setMargin(fit, new Insets(0, 0, 0, 8));
        box.setSpacing(2);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }
}
