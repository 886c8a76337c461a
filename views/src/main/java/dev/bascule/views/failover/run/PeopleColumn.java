// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.incident.Incident;
import dev.bascule.incident.Participant;
import dev.bascule.runbook.ChecklistPhase;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.TickBox;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.ChecklistItem;
import dev.bascule.views.control.row.ChecklistLine;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What people have to do and who they are: the checklist of the moment, the participants, and what comes next.
final class PeopleColumn extends VBox {
    private static final double FOLDS_BELOW = 640;
    private static final double LEGEND_FROM = 330;

    private final BiConsumer<String, Boolean> onTick;
    private final Panel checklist = new Panel("During failover", "");
    private final Panel people = new Panel("People", "");
    private final BooleanProperty hasPeople = new SimpleBooleanProperty();
    private final NextPanel next = new NextPanel();
    private final Latest<List<ItemStanding>> items = new Latest<>();
    private final Latest<List<Participant>> participants = new Latest<>();

    /// `onTick` is told the item and whether it is to be ticked.
    PeopleColumn(BiConsumer<String, Boolean> onTick) {
        this.onTick = onTick;
        getStyleClass().add("people-column");
        var legend = new HBox(legend(false, "person"), legend(true, "measured"));
        legend.getStyleClass().add("legends");
        legend.managedProperty().bind(widthProperty().greaterThan(LEGEND_FROM));
        legend.visibleProperty().bind(legend.managedProperty());
        checklist.setRight(legend);
        checklist.setMinWidth(0);
        VBox.setVgrow(checklist, Priority.ALWAYS);
        people.setMinHeight(Region.USE_PREF_SIZE);
        next.setMinHeight(Region.USE_PREF_SIZE);
        people.managedProperty().bind(hasPeople.and(heightProperty().greaterThan(FOLDS_BELOW)));
        people.visibleProperty().bind(people.managedProperty());
        getChildren().addAll(checklist, people, next);
    }

    void show(RunPage page) {
        next.show(page);
        if (items.isNews(page.checklist())) {
            showChecklist(page);
        }
        var present = page.picture().incident().map(Incident::people).orElse(List.of());
        hasPeople.set(!present.isEmpty());
        if (participants.isNews(present)) {
            people.setSubtitle(Integer.toString(present.size()));
            people.setContent(
                    new VBox(present.stream().map(PeopleColumn::person).toArray(Node[]::new)));
        }
    }

    private void showChecklist(RunPage page) {
        var list = page.checklist();
        var ticked = list.stream().filter(ItemStanding::ticked).count();
        checklist.setTitle(
                (page.move().status().isEnded() ? ChecklistPhase.POST_FAILOVER : ChecklistPhase.DURING_FAILOVER)
                        .title());
        checklist.setSubtitle(ticked + "/" + list.size());
        if (list.isEmpty()) {
            checklist.setContent(Notice.empty(
                    Icon.RUNBOOKS, "No checklist", "There is no incident open, so nothing has to be ticked."));
            return;
        }
        var rows = new VBox(list.stream().map(this::item).toArray(Node[]::new));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        checklist.setContent(scroll);
    }

    private Node item(ItemStanding standing) {
        return ChecklistItem.tall(
                ChecklistLine.of(standing), () -> onTick.accept(standing.item().id(), !standing.ticked()));
    }

    private static Node person(Participant person) {
        var icon = new IconView(Icon.USER, 14);
        icon.getStyleClass().add(Css.F3);
        var name = new Label(person.name());
        name.getStyleClass().add(Css.STRONG);
        var row = new HBox(
                icon,
                name,
                new ProseLine(person.role(), Css.F3).whole(),
                Columns.space(),
                new ProseLine("since " + Figures.time(person.since()), Css.F2).whole());
        row.getStyleClass().addAll(Css.ROW, "person");
        return row;
    }

    private static Node legend(boolean isMeasured, String word) {
        var box = new TickBox(isMeasured);
        box.setTicked(true);
        var legend = new HBox(box, new Label(word));
        legend.getStyleClass().add("legend");
        return legend;
    }
}
