// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A count on its way to a threshold as small bars; beyond the threshold they stay full.
public final class Pips extends HBox {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

    public Pips(int count, int threshold, @Nullable Mark mark) {
        getStyleClass().add("pips");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        show(count, threshold, mark);
    }

    public void show(int count, int threshold, @Nullable Mark mark) {
        Mark.paint(this, mark);
        while (getChildren().size() < threshold) {
            Region pip = new Region();
            pip.getStyleClass().add("pip");
            getChildren().add(pip);
        }
        getChildren().remove(threshold, getChildren().size());
        for (int i = 0; i < threshold; i++) {
            getChildren().get(i).pseudoClassStateChanged(FILLED, i < count);
        }
        setAccessibleText(count + " of " + threshold);
    }
}
