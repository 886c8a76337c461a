// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

import dev.bascule.incident.TimelineEntry;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.row.EventRow;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.control.text.Marks;
import javafx.scene.control.ListCell;

/// One entry of the journal as a row of words.
final class EntryCell extends ListCell<TimelineEntry> {
    private final EventRow row = new EventRow();

    EntryCell() {
        row.prefWidthProperty().bind(widthProperty());
    }

    @Override
    protected void updateItem(TimelineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        var time = Figures.time(entry.at());
        var mark = Marks.of(entry.tone());
        if (mark == null) {
            row.show(time, Icon.NOTE, entry.subject(), entry.text());
        } else {
            row.show(time, mark, entry.subject(), entry.text());
        }
        setGraphic(row);
        setAccessibleText(row.getAccessibleText());
    }
}
