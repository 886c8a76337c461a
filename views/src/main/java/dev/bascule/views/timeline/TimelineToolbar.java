// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.Milestones;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Chip;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.navigation.ReportExport;
import dev.bascule.views.timeline.drawing.LaneKind;
import dev.bascule.views.timeline.figure.Window;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Above the lanes: what the timeline is about, the window, what is drawn, the measured times, note and export.
/// What has no room goes first: measured times, then the window's bounds.
final class TimelineToolbar extends HBox {
    private static final double ROOM_FOR_TIMES = 1360;
    private static final double ROOM_FOR_WINDOW = 1120;
    private static final double ICON = 12;

    private final TimelineViewModel model;
    private final MenuButton scopes = new MenuButton();
    private final ProseLine bounds = new ProseLine("", Css.T12, Css.F3).whole();
    private final Label length = new Label();
    private final MenuButton lanes = new MenuButton();
    private final Chip ghosts = new Chip("Plan ghosts");
    private final HBox times = new HBox();
    private final ActionButton note;
    private final ActionButton compare;
    private final MenuButton export = new MenuButton("Export…");

    TimelineToolbar(
            TimelineViewModel model, Runnable onNote, Runnable onCompare, Consumer<ReportExport.Format> onExport) {
        this.model = model;
        getStyleClass().addAll(Css.TOOLBAR, "timeline-toolbar");
        note = ActionButton.usual("Note", onNote).small().key("N");
        compare = ActionButton.usual("Compare", onCompare).small().key("C");
        ghosts.selectedProperty().bindBidirectional(model.planProperty());
        length.getStyleClass().addAll("window-length", Css.MONO, Css.T12);
        times.setSpacing(16);
        times.setMinWidth(Region.USE_PREF_SIZE);
        fillLanes();
        fillExport(onExport);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(scopes, divider(), bounds, zoom(), lanes, ghosts, compare, space, times, note, export);
        model.windowProperty().subscribe(this::tell);
        model.scopesProperty().subscribe(this::offer);
        model.scopeProperty().subscribe(this::tell);
        widthProperty().subscribe(width -> {
            show(times, width.doubleValue() >= ROOM_FOR_TIMES || width.doubleValue() == 0);
            show(bounds, width.doubleValue() >= ROOM_FOR_WINDOW || width.doubleValue() == 0);
        });
    }

    /// The button that a note's popover points at.
    Node noteButton() {
        return note;
    }

    private Node zoom() {
        var middle = (Runnable) () -> model.zoom(model.windowProperty().get().at(0.5), 1.5);
        var closer = (Runnable) () -> model.zoom(model.windowProperty().get().at(0.5), 1 / 1.5);
        var out = ActionButton.icon(Icon.MINUS, "Zoom out (−)", middle);
        var in = ActionButton.icon(Icon.PLUS, "Zoom in (+)", closer);
        var fit = ActionButton.icon(Icon.FIT, "Fit (F)", model::fit);
        List.of(out, in, fit).forEach(b -> b.getStyleClass().remove("ghost"));
        var zoom = new HBox(out, length, in, fit);
        zoom.setSpacing(2);
        zoom.setAlignment(Pos.CENTER_LEFT);
        HBox.setMargin(fit, new Insets(0, 0, 0, 6));
        zoom.setMinWidth(Region.USE_PREF_SIZE);
        return zoom;
    }

    private void fillLanes() {
        lanes.getStyleClass().add("chip-like");
        lanes.setGraphic(new IconView(Icon.FILTER, ICON));
        lanes.setMinWidth(Region.USE_PREF_SIZE);
        for (var lane : LaneKind.values()) {
            var item = new CheckMenuItem(lane.title());
            item.setOnAction(_ -> readLanes());
            lanes.getItems().add(item);
        }
        model.lanesProperty().subscribe(this::tellLanes);
    }

    private void readLanes() {
        var shown = Arrays.stream(LaneKind.values())
                .filter(l -> ((CheckMenuItem) lanes.getItems().get(l.ordinal())).isSelected())
                .toList();
        model.lanesProperty().set(shown);
    }

    private void tellLanes(List<LaneKind> shown) {
        for (var lane : LaneKind.values()) {
            ((CheckMenuItem) lanes.getItems().get(lane.ordinal())).setSelected(shown.contains(lane));
        }
        lanes.setText("Lanes " + shown.size() + "/" + LaneKind.values().length);
        lanes.setAccessibleText("Lanes, " + shown.size() + " of " + LaneKind.values().length + " shown");
    }

    private void fillExport(Consumer<ReportExport.Format> onExport) {
        export.getStyleClass().add("small");
        export.setGraphic(new IconView(Icon.DOWNLOAD, ICON + 1));
        export.setMinWidth(Region.USE_PREF_SIZE);
        for (var format : ReportExport.Format.values()) {
            var item = new MenuItem(format.title());
            item.setOnAction(_ -> onExport.accept(format));
            export.getItems().add(item);
        }
    }

    private void offer(List<Scope> offered) {
        scopes.getItems().clear();
        for (var scope : offered) {
            var item = new MenuItem(scope.title() + "  " + scope.detail());
            item.setOnAction(_ -> model.choose(scope));
            scopes.getItems().add(item);
        }
    }

    private void tell(Scope scope) {
        var title = new Label(scope.title());
        title.getStyleClass().addAll(Css.STRONG, Css.T13);
        var detail = new Label(scope.detail());
        detail.getStyleClass().addAll(Css.T12, Css.F2);
        var face = new HBox(title, detail);
        face.setSpacing(8);
        face.setAlignment(Pos.CENTER_LEFT);
        scopes.setGraphic(face);
        scopes.setAccessibleText("Timeline of " + scope.title() + ", " + scope.detail());
        times.getChildren().clear();
        scope.told().ifPresent(i -> tell(i.milestones()));
        var why = model.noteRefusal();
        note.refuseBecause(why.isEmpty() ? null : why);
        export.setDisable(scope.told().isEmpty());
        compare.refuseBecause(scope.told().isEmpty() ? "Only incidents are compared. Choose one first." : null);
    }

    private void tell(Milestones milestones) {
        time("TTD", milestones.ttd());
        time("TTA", milestones.tta());
        time("TTR", milestones.ttr());
    }

    private void time(String name, Optional<Duration> taken) {
        var words = new ProseLine(name, Css.T12, Css.F3).whole();
        var value = new Label(taken.map(Figures::span).orElse("–"));
        value.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T12);
        value.setMinWidth(Region.USE_PREF_SIZE);
        var both = new HBox(words, value);
        both.setSpacing(6);
        both.setAlignment(Pos.CENTER_LEFT);
        times.getChildren().add(both);
    }

    private void tell(Window window) {
        bounds.setText("Window `" + Figures.time(window.from()) + "–" + Figures.time(window.to()) + "`");
        length.setText(Figures.span(window.length()));
        length.setAccessibleText("Length of the window " + Figures.span(window.length()));
    }

    private static Region divider() {
        var line = new Region();
        line.getStyleClass().add(Css.DIVIDER);
        return line;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
