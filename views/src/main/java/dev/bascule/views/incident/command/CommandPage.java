// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.incident.Incident;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The page for leading: what holds now, what is open, and at the side roles and decisions, as tabs where the
/// window is narrow.
public final class CommandPage extends HBox {
    private static final double GAP = 12;
    private static final double ROOM_FOR_STACK = 1300;

    private final CommandDesk desk;
    private final NowPanel now;
    private final OpenItems items;
    private final RolesPanel roles;
    private final DecisionsPanel decisions;

    /// `onEvidence` leads to the entries of the incident.
    public CommandPage(CommandDesk desk, CommandForms forms, Runnable onEvidence) {
        this.desk = desk;
        now = new NowPanel(forms);
        items = new OpenItems(desk);
        roles = new RolesPanel(forms);
        decisions = new DecisionsPanel(forms, onEvidence);
        getStyleClass().add("incident-columns");
        setSpacing(GAP);
        setMinHeight(0);
        var side = new SideColumn(
                "Side",
                List.of(
                        new SideColumn.Part("Roles", roles.node()),
                        new SideColumn.Part("Decisions", decisions.node())));
        sized(now.node(), 400, 520);
        sized(items.node(), 320, 420);
        sized(side, 340, 420);
        roles.node().setMaxHeight(USE_PREF_SIZE);
        setHgrow(now.node(), Priority.ALWAYS);
        widthProperty().subscribe(width -> side.tab(width.doubleValue() > 0 && width.doubleValue() < ROOM_FOR_STACK));
        getChildren().addAll(now.node(), items.node(), side);
    }

    private static void sized(Region column, double least, double usual) {
        column.setMinWidth(least);
        column.setPrefWidth(usual);
    }

    public void show(Incident incident) {
        now.show(incident.condition(), desk.facts(), incident.conduct().life());
        items.show(incident);
        roles.show(incident);
        decisions.show(incident);
    }
}
