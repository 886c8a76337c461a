// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.incident.Lane;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import java.util.Arrays;
import java.util.function.LongConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// The newest events; it can stand still while others come in, and leave out what is not of interest.
final class EventsPanel {
    private static final double ROW = 24;
    private static final double ICON = 14;

    private final EventFeed feed;
    private final Panel panel = new Panel("Events", "newest first");
    private final ProseLine count = new ProseLine("", Css.T11, Css.F3).whole();
    private final ActionButton resume;
    private final ActionButton filter = ActionButton.icon(Icon.FILTER, "Choose what is listed", this::chooseLanes)
            .small();
    private final ActionButton pause;
    private final ContextMenu lanes = new ContextMenu();

    /// `open` is called with the journal sequence of an event that a person chose.
    EventsPanel(EventFeed feed, LongConsumer open) {
        this.feed = feed;
        panel.getStyleClass().add("events-panel");
        pause = ActionButton.icon(Icon.PAUSE, "Pause the list", this::togglePause)
                .small();
        resume = ActionButton.usual("", this::togglePause).small();
        for (var lane : Lane.values()) {
            lanes.getItems().add(item(lane));
        }
        panel.setRight(resume, count, filter, pause);
        panel.setContent(list(open));
        feed.events().addListener((ListChangeListener<EventLine>) _ -> tellCount());
        feed.knownProperty().subscribe(_ -> tellCount());
        feed.newerProperty().subscribe(_ -> tellNewer());
        feed.pausedProperty().subscribe(this::tellPaused);
    }

    Panel node() {
        return panel;
    }

    private ListView<EventLine> list(LongConsumer open) {
        var list = new ListView<>(feed.events());
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new EventCell());
        list.setPlaceholder(
                Notice.empty(Icon.TIMELINE, "No events yet", "What happens to this deployment appears here."));
        list.setAccessibleText("Events, newest first");
        list.setOnKeyPressed(pressed -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (pressed.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen.seq());
                pressed.consume();
            }
        });
        list.setOnMouseClicked(click -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && chosen != null) {
                open.accept(chosen.seq());
            }
        });
        return list;
    }

    private CheckMenuItem item(Lane lane) {
        var item = new CheckMenuItem(lane.title());
        feed.lanesProperty().subscribe(shown -> item.setSelected(shown.contains(lane)));
        item.setOnAction(_ -> readLanes());
        return item;
    }

    private void readLanes() {
        feed.lanesProperty()
                .set(Arrays.stream(Lane.values())
                        .filter(lane -> ((CheckMenuItem) lanes.getItems().get(lane.ordinal())).isSelected())
                        .toList());
    }

    private void chooseLanes() {
        lanes.show(filter, Side.BOTTOM, 0, 4);
    }

    private void togglePause() {
        feed.pausedProperty().set(!feed.pausedProperty().get());
    }

    private void tellCount() {
        count.setText(feed.events().size() + " of " + feed.knownProperty().get());
    }

    private void tellNewer() {
        var newer = feed.newerProperty().get();
        resume.setText(newer == 0 ? "Paused" : "Paused, " + newer + " newer");
    }

    private void tellPaused(boolean paused) {
        resume.setVisible(paused);
        resume.setManaged(paused);
        var name = paused ? "Let the list go on" : "Pause the list";
        pause.setGraphic(new IconView(paused ? Icon.PLAY : Icon.PAUSE, ICON));
        pause.setAccessibleText(name);
        pause.getTooltip().setText(name);
    }
}
