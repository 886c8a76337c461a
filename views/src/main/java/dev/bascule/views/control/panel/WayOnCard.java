// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.Tag;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// One way out of a situation with what it costs; exactly one card of a group is chosen, the recommended one says so.
public final class WayOnCard extends RadioButton {
    private static final double SIZE = 16;

    public WayOnCard(String title, String cost, boolean isRecommended, ToggleGroup group) {
        getStyleClass().setAll("way-on");
        setToggleGroup(group);
        setSelected(isRecommended);
        ProseLine name = new ProseLine(title, "title");
        VBox words = new VBox(name, new ProseLine(cost, "cost"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox inside = new HBox(ring(), words);
        if (isRecommended) {
            inside.getChildren().add(new Tag("recommended"));
        }
        inside.getStyleClass().add("inside");
        inside.prefWidthProperty().bind(widthProperty().subtract(24));
        setGraphic(inside);
        setAccessibleText(SpokenUnits.spell(title + (isRecommended ? ", recommended" : "") + ". " + cost));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ToggleButtonSkin(this);
    }

    private static Region ring() {
        Circle ring = new Circle(SIZE / 2, SIZE / 2, 7);
        ring.getStyleClass().add("ring");
        Circle dot = new Circle(SIZE / 2, SIZE / 2, 3.5);
        dot.getStyleClass().add("dot");
        Pane pane = new Pane(ring, dot);
        pane.setMinSize(SIZE, SIZE);
        pane.setMaxSize(SIZE, SIZE);
        return pane;
    }
}
