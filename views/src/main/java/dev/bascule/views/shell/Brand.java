// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;

/// The raised leaf of a bascule bridge and the name; the name goes when the rail is collapsed.
final class Brand extends HBox {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    private static final double SIZE = 20;

    private final Label name = new Label("Bascule");

    Brand() {
        getStyleClass().add("brand");
        setMinHeight(47);
        setMaxHeight(47);
        Circle pivot = new Circle(10, 15.5, 1.75);
        pivot.getStyleClass().add("pivot");
        Pane logo = new Pane(line("M2 15.5h16", 1.5, "ground"), line("M2.5 14L9 6.5M17.5 14H11", 2.25, "leaf"), pivot);
        logo.getStyleClass().add("logo");
        logo.setMinSize(SIZE, SIZE);
        logo.setMaxSize(SIZE, SIZE);
        getChildren().addAll(logo, name);
    }

    void setCollapsed(boolean isCollapsed) {
        pseudoClassStateChanged(COLLAPSED, isCollapsed);
        name.setVisible(!isCollapsed);
        name.setManaged(!isCollapsed);
    }

    private static SVGPath line(String path, double width, String styleClass) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.setStrokeWidth(width);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.getStyleClass().add(styleClass);
        return line;
    }
}
