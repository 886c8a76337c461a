// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.views.control.row.EventRow;
import javafx.scene.control.ListCell;

/// One event in the feed, by its state's glyph or by the icon of its lane.
final class EventCell extends ListCell<EventLine> {
    @Override
    protected void updateItem(EventLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        var mark = line.mark();
        var row = mark == null
                ? EventRow.of(line.time(), line.icon(), line.source(), line.message())
                : EventRow.of(line.time(), mark, line.source(), line.message());
        row.prefWidthProperty().bind(widthProperty());
        setGraphic(row);
        setAccessibleText(row.getAccessibleText());
    }
}
