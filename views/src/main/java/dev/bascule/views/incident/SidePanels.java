// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.DnsPicture;
import dev.bascule.incident.Incident;
import dev.bascule.views.incident.command.SideColumn;
import dev.bascule.views.navigation.ReportExport;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/// The right column: participants, propagation and the report, as tabs where the window is narrow.
final class SidePanels extends StackPane {
    private final MovedPanel moved = new MovedPanel();
    private final PeoplePanel people;
    private final ReportPanel report;
    private final SideColumn column;

    SidePanels(Consumer<String> onRole, Consumer<ReportExport.Format> onExport) {
        people = new PeoplePanel(onRole);
        report = new ReportPanel(onExport);
        List.of(people.node(), report.node()).forEach(panel -> panel.setMaxHeight(USE_PREF_SIZE));
        column = new SideColumn(
                "Side",
                List.of(
                        new SideColumn.Part("People", people.node()),
                        new SideColumn.Part("Propagation", moved.node()),
                        new SideColumn.Part("Report", report.node())));
        getChildren().add(column);
    }

    void show(Incident incident, DnsPicture dns) {
        people.show(incident.people());
        moved.show(dns.curve());
    }

    /// Whether the parts share one place, because the window is narrow.
    void tab(boolean tabbed) {
        column.tab(tabbed);
    }

    void showParts(List<Completeness> parts) {
        report.show(parts);
    }
}
