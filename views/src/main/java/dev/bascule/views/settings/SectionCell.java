// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import javafx.scene.control.ListCell;

/// A page of the settings in the list, by its title.
final class SectionCell extends ListCell<Page> {
    SectionCell() {
        getStyleClass().add("section-cell");
    }

    @Override
    protected void updateItem(Page item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : item.title());
    }
}
