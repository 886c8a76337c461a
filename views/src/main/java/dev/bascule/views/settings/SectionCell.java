// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import javafx.scene.control.ListCell;

/// A section of the configuration in the list, by its title.
final class SectionCell extends ListCell<Section> {
    SectionCell() {
        getStyleClass().add("section-cell");
    }

    @Override
    protected void updateItem(Section item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : item.title());
    }
}
