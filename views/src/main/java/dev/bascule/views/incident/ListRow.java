// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line of a small list at the side, read out as one sentence.
final class ListRow extends HBox {
    ListRow(String styleClass, String spoken, Node... nodes) {
        super(nodes);
        getStyleClass().add(styleClass);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(spoken);
    }

    /// What pushes everything behind it to the right end.
    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
