// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The box of a checklist item: solid when a person ticks it, outlined and dashed when a measurement does.
public final class TickBox extends Region {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final double SIZE = 16;

    private final Rectangle box = new Rectangle(0.5, 0.5, SIZE - 1, SIZE - 1);
    private final boolean isMeasured;

    public TickBox(boolean isMeasured) {
        this.isMeasured = isMeasured;
        getStyleClass().add("tick-box");
        if (isMeasured) {
            getStyleClass().add("measured");
        }
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        box.getStyleClass().add("box");
        box.setArcWidth(6);
        box.setArcHeight(6);
        SVGPath tick = new SVGPath();
        tick.getStyleClass().add("tick");
        tick.setContent("M4 8.3l2.8 2.8L12 5.4");
        tick.setStrokeLineCap(StrokeLineCap.ROUND);
        tick.setStrokeLineJoin(StrokeLineJoin.ROUND);
        box.setManaged(false);
        tick.setManaged(false);
        getChildren().addAll(box, tick);
        setTicked(false);
    }

    public void setTicked(boolean isTicked) {
        pseudoClassStateChanged(TICKED, isTicked);
        if (isMeasured && !isTicked) {
            box.getStrokeDashArray().setAll(3.0, 2.0);
        } else {
            box.getStrokeDashArray().clear();
        }
    }
}
