// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.table;

import dev.bascule.views.checks.sheet.Line;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/// A cell of the table; it asks the table for what its line shows, again whenever values changed.
final class LineCell extends ListCell<Line> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final CheckTable table;
    private final LineCanvas canvas;
    private final Tooltip tooltip = new Tooltip();

    LineCell(CheckTable table, LinePainter painter) {
        this.table = table;
        canvas = new LineCanvas(painter);
        canvas.prefWidthProperty().bind(widthProperty());
        canvas.prefHeightProperty().bind(heightProperty());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tooltip.setOnShowing(_ -> tooltip.setText(getAccessibleText()));
        setOnMouseClicked(_ -> {
            if (getItem() != null && !isEmpty()) {
                table.clicked(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        refresh();
    }

    /// Shows how the line is now.
    void refresh() {
        var line = getItem();
        if (isEmpty() || line == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
            pseudoClassStateChanged(HEAD, false);
            return;
        }
        pseudoClassStateChanged(HEAD, line instanceof Line.Head);
        setTooltip(tooltip);
        table.content(line).ifPresent(canvas::show);
        setAccessibleText(table.spoken(line));
        setGraphic(canvas);
    }
}
