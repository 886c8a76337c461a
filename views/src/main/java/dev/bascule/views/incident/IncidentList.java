// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.incident.Incident;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// All incidents of the deployment, newest first; none is good news.
final class IncidentList {
    private static final double ROW = 32;

    private final Panel panel = new Panel("Incidents", "newest first");
    private final ListView<Incident> list = new ListView<>();
    private final Consumer<Incident> onOpen;
    private Instant now = Instant.EPOCH;

    IncidentList(Consumer<Incident> onOpen) {
        this.onOpen = onOpen;
        panel.getStyleClass().add("incident-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText("Incidents, newest first; Enter opens one");
        list.setCellFactory(_ -> new IncidentCell(() -> now));
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

    void show(List<Incident> incidents, String deployment, Instant time) {
        now = time;
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
        panel.setContent(list);
    }

    private void open() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onOpen.accept(chosen);
        }
    }
}
