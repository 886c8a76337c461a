// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.views.control.row.EventRow;
import javafx.scene.control.ListCell;

/// One event in the feed, by its state's glyph or by the icon of its lane.
final class EventCell extends ListCell<EventLine> {
    private final EventRow row = new EventRow();

    EventCell() {
        row.prefWidthProperty().bind(widthProperty());
    }

    @Override
    protected void updateItem(EventLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        var mark = line.mark();
        if (mark == null) {
            row.show(line.time(), line.icon(), line.source(), line.message());
        } else {
            row.show(line.time(), mark, line.source(), line.message());
        }
        setGraphic(row);
        setAccessibleText(row.getAccessibleText());
    }
}
