// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The way to every screen and the state of every deployment; 160 px wide, or 48 when collapsed.
final class Rail extends VBox {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    private static final double ICON = 16;
    private static final double SMALL_ICON = 14;

    private final ShellModel model;
    private final ShellActions actions;
    private final Map<Area, RailItem> items = new EnumMap<>(Area.class);
    private final VBox deployments = new VBox();
    private final Latest<List<String>> named = new Latest<>();
    private List<Line> lines = List.of();
    private final Label caption = new Label("Deployments");
    private final RailItem collapse;
    private final BooleanProperty collapsed = new SimpleBooleanProperty();

    Rail(ShellModel model, ShellActions actions, Navigator navigator, List<Area> areas) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("rail");
        areas.forEach(area -> addItem(area, navigator));
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        caption.getStyleClass().add("caption");
        deployments.getStyleClass().add("deployments");
        Region line = new Region();
        line.getStyleClass().add(Css.HAIRLINE);
        setMargin(line, new Insets(8, 0, 6, 0));
        collapse = new RailItem(new IconView(Icon.PREV, SMALL_ICON), "Collapse", this::toggle).low("quiet");
        collapse.setEnd(new KeyCap("["));
        getChildren().addAll(space, caption, deployments, line, collapse);
        collapsed.subscribe(this::fold);
        follow(navigator);
    }

    BooleanProperty collapsedProperty() {
        return collapsed;
    }

    void toggle() {
        collapse.setSelected(false);
        collapsed.set(!collapsed.get());
    }

    private void addItem(Area area, Navigator navigator) {
        RailItem item = new RailItem(new IconView(area.icon(), ICON), area.title(), () -> navigator.go(area));
        items.put(area, item);
        getChildren().add(item);
    }

    private void follow(Navigator navigator) {
        navigator.currentProperty().subscribe(this::select);
        model.badges().addListener((MapChangeListener<Area, RailBadge>) _ -> showBadges());
        model.deployments().addListener((ListChangeListener<DeploymentEntry>) _ -> showDeployments());
        model.focused().subscribe(_ -> showDeployments());
        showBadges();
    }

    private void select(Destination destination) {
        items.forEach(
                (area, item) -> item.setSelected(area == destination.area().home()));
    }

    private void showBadges() {
        items.forEach((area, item) -> item.showBadge(model.badges().get(area)));
    }

    private void showDeployments() {
        List<String> names =
                model.deployments().stream().map(DeploymentEntry::name).toList();
        if (named.isNews(names)) {
            lines = names.stream().map(this::line).toList();
            deployments.getChildren().setAll(lines.stream().map(Line::item).toList());
            fold(collapsed.get());
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(model.deployments().get(i), model.focused().get());
        }
    }

    private Line line(String name) {
        StateGlyph glyph = new StateGlyph(Mark.UNKNOWN, SMALL_ICON);
        return new Line(glyph, new RailItem(glyph, name, () -> actions.focusDeployment(name)).low("deployment"));
    }

    /// A deployment keeps its nodes as long as it is there, for new ones cost a styling pass.
    private record Line(StateGlyph glyph, RailItem item) {
        void show(DeploymentEntry entry, String focused) {
            glyph.show(entry.worst());
            item.setSelected(entry.name().equals(focused));
            item.setAccessibleText(entry.name() + ", " + entry.state().word() + ", "
                    + entry.health().word());
        }
    }

    private void fold(boolean isCollapsed) {
        pseudoClassStateChanged(COLLAPSED, isCollapsed);
        items.values().forEach(item -> item.setCollapsed(isCollapsed));
        deployments.getChildren().forEach(node -> ((RailItem) node).setCollapsed(isCollapsed));
        collapse.setCollapsed(isCollapsed);
        caption.setVisible(!isCollapsed);
    }
}
