// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One of several ways on, as a card with a radio mark: chosen by click, Space or arrows, and never unchosen by
/// itself.
public final class ChoiceCard extends ToggleButton {
    private final HBox face = new HBox();

    /// `spoken` names the choice and its cost for screen readers.
    public ChoiceCard(String spoken, Node... content) {
        getStyleClass().setAll("choice-card");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(spoken);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        var dot = new Region();
        dot.getStyleClass().add("dot");
        var ring = new StackPane(dot);
        ring.getStyleClass().add("ring");
        face.getStyleClass().add("face");
        face.getChildren().add(ring);
        face.getChildren().addAll(content);
        if (content.length > 0) {
            HBox.setHgrow(content[0], Priority.ALWAYS);
        }
        face.prefWidthProperty().bind(widthProperty().subtract(26));
        setGraphic(face);
    }

    @Override
    public void fire() {
        if (getToggleGroup() == null || !isSelected()) {
            super.fire();
        }
    }
}
