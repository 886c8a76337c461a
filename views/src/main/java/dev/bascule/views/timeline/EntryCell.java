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
    @Override
    protected void updateItem(TimelineEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            return;
        }
        var time = Figures.time(entry.at());
        var mark = Marks.of(entry.tone());
        var row = mark == null
                ? EventRow.of(time, Icon.NOTE, entry.subject(), entry.text())
                : EventRow.of(time, mark, entry.subject(), entry.text());
        row.prefWidthProperty().bind(widthProperty());
        setGraphic(row);
        setAccessibleText(row.getAccessibleText());
    }
}
