// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Cells of hand-made rows: a column keeps its width whatever stands in it, and one column takes what is left.
public final class Columns {
    private Columns() {}

    /// A cell of exactly `width` pixels with its content at the left.
    public static StackPane left(Node content, double width) {
        return fixed(content, width, Pos.CENTER_LEFT);
    }

    /// A cell of exactly `width` pixels with its content at the right.
    public static StackPane right(Node content, double width) {
        return fixed(content, width, Pos.CENTER_RIGHT);
    }

    /// The cell that takes what is left, and gives first when there is too little.
    public static <T extends Region> T growing(T content) {
        content.setMinWidth(0);
        content.setPrefWidth(0);
        content.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(content, Priority.ALWAYS);
        return content;
    }

    /// Empty room that pushes what follows to the right end.
    public static Region space() {
        return growing(new Region());
    }

    private static StackPane fixed(Node content, double width, Pos alignment) {
        var cell = new StackPane(content);
        cell.setAlignment(alignment);
        cell.setMinWidth(width);
        cell.setPrefWidth(width);
        cell.setMaxWidth(width);
        return cell;
    }
}
