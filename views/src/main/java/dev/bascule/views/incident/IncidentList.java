// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Incident;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// All incidents of the deployment, newest first; none is good news.
final class IncidentList {
    private static final double ROW = 32;
    private static final double ID = 88;
    private static final double STATUS = 116;
    private static final double TIME = 110;
    private static final double SPAN = 130;

    private final Panel panel = new Panel("Incidents", "newest first");
    private final ListView<Incident> list = new ListView<>();
    private final Consumer<Incident> onOpen;

    IncidentList(Consumer<Incident> onOpen) {
        this.onOpen = onOpen;
        panel.getStyleClass().add("incident-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Incidents, newest first; Enter opens one");
        list.setCellFactory(_ -> new IncidentCell());
        list.setOnMouseClicked(_ -> open());
        list.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                open();
                pressed.consume();
            }
        });
        panel.setContent(list);
    }

    Panel node() {
        return panel;
    }

    void show(List<Incident> incidents, String deployment, Instant now) {
        panel.setSubtitle(deployment + (incidents.isEmpty() ? "" : ", newest first"));
        if (incidents.isEmpty()) {
            panel.setContent(Notice.empty(
                    Icon.INCIDENTS,
                    "No incidents",
                    "No site of " + deployment
                            + " that carried traffic has been UNHEALTHY, as far as the journal goes back."));
            return;
        }
        list.getItems().setAll(incidents);
        list.setUserData(now);
        panel.setContent(list);
    }

    private void open() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onOpen.accept(chosen);
        }
    }

    private static Label column(String words, double width, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private final class IncidentCell extends ListCell<Incident> {
        @Override
        protected void updateItem(Incident incident, boolean empty) {
            super.updateItem(incident, empty);
            if (empty || incident == null) {
                setGraphic(null);
                return;
            }
            var row = new HBox(
                    column(incident.id(), ID, Css.MONO, Css.T12, Css.F1),
                    status(incident),
                    title(incident),
                    column(onset(incident), TIME, Css.MONO, Css.T12, Css.F2),
                    column(restored(incident), SPAN, Css.MONO, Css.T12, Css.F2));
            row.getStyleClass().addAll(Css.ROW, "incident-row");
            row.prefWidthProperty().bind(widthProperty());
            setGraphic(row);
            setAccessibleText(incident.id() + ", " + incident.status().code() + ", " + incident.title() + ", "
                    + onset(incident) + ", " + restored(incident));
        }

        private static Node title(Incident incident) {
            var title = new ProseLine(incident.title(), Css.T12);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            return title;
        }

        private static Node status(Incident incident) {
            var tag = new Tag(incident.status().code().toUpperCase(Locale.ROOT));
            var box = new HBox(incident.status() == Incident.Status.CLOSED ? tag : tag.solid());
            if (incident.isDrill()) {
                box.getChildren().add(new Tag("DRILL"));
            }
            box.setSpacing(4);
            box.setMinWidth(STATUS);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            box.setMaxHeight(Region.USE_PREF_SIZE);
            return box;
        }

        private String onset(Incident incident) {
            var now = list.getUserData() instanceof Instant instant
                    ? instant
                    : incident.milestones().onset();
            return Figures.timeOrDay(incident.milestones().onset(), now);
        }

        private static String restored(Incident incident) {
            return incident.milestones()
                    .ttr()
                    .map(t -> "TTR " + Figures.span(t))
                    .orElse("not restored");
        }
    }
}
