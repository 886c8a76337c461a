// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.DnsPicture;
import dev.bascule.incident.Incident;
import dev.bascule.views.navigation.ReportExport;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The right column: propagation, participants and the report; the curve goes first where there is no room.
final class SidePanels extends VBox {
    private static final double GAP = 12;
    private static final double ROOM_FOR_CURVE = 600;

    private final MovedPanel moved = new MovedPanel();
    private final PeoplePanel people;
    private final ReportPanel report;

    SidePanels(Consumer<String> onRole, Consumer<ReportExport.Format> onExport) {
        people = new PeoplePanel(onRole);
        report = new ReportPanel(onExport);
        setSpacing(GAP);
        setMinHeight(0);
        setVgrow(people.node(), Priority.ALWAYS);
        getChildren().addAll(moved.node(), people.node(), report.node());
        heightProperty().subscribe(height -> {
            var hasRoom = height.doubleValue() <= 0 || height.doubleValue() >= ROOM_FOR_CURVE;
            moved.node().setVisible(hasRoom);
            moved.node().setManaged(hasRoom);
        });
    }

    void show(Incident incident, DnsPicture dns) {
        people.show(incident.participants());
        moved.show(dns.curve());
    }

    void showParts(List<Completeness> parts) {
        report.show(parts);
    }
}
