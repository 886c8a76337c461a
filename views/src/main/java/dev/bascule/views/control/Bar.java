// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A flat progress bar for a share from 0 to 1; grey unless it belongs to a state.
public final class Bar extends Region {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Region fill = new Region();
    private double share;

    public Bar(double width, double height) {
        getStyleClass().add("bar");
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        setMinHeight(height);
        setMaxHeight(height);
        setPrefWidth(width);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().add(fill);
    }

    public void show(double newShare, @Nullable Mark mark) {
        share = Math.clamp(newShare, 0, 1);
        Mark.paint(this, mark);
        pseudoClassStateChanged(MARKED, mark != null);
        setAccessibleText(Math.round(share * 100) + " percent");
        setNeedsLayout(true);
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.round(getWidth() * share), getHeight());
    }
}
