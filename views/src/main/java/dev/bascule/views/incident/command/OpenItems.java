// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.incident.Incident;
import dev.bascule.runbook.ItemStanding;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.ChecklistItem;
import dev.bascule.views.control.row.ChecklistLine;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The checklist items that nobody and nothing has ticked yet, in their order.
final class OpenItems {
    private final Panel panel = new Panel("Open items", "");
    private final CommandDesk desk;
    private List<ItemStanding> shown = List.of();
    private List<Node> items = List.of();
    private boolean isBuilt;

    OpenItems(CommandDesk desk) {
        this.desk = desk;
    }

    Panel node() {
        return panel;
    }

    void show(Incident incident) {
        var open = incident.checklist().stream().filter(s -> !s.ticked()).toList();
        if (isBuilt && open.equals(shown)) {
            return;
        }
        isBuilt = true;
        shown = open;
        panel.setSubtitle(open.size() + " of " + incident.checklist().size());
        if (open.isEmpty()) {
            panel.setContent(Notice.empty(Icon.CHECK, "Every item is ticked", "Nothing on the checklists is open."));
            return;
        }
        var rows = new VBox(open.stream().map(this::item).toArray(Node[]::new));
        var focused = focused();
        panel.setContent(Rows.scrolling(rows));
        items = rows.getChildren();
        if (focused >= 0) {
            items.get(Math.min(focused, items.size() - 1)).requestFocus();
        }
    }

    /// Where among the rows the focus is, so that the next one gets it when this one goes.
    private int focused() {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).isFocused())
                .findFirst()
                .orElse(-1);
    }

    private Node item(ItemStanding standing) {
        return ChecklistItem.tall(
                ChecklistLine.of(standing), () -> desk.tick(standing.item().id()));
    }
}
