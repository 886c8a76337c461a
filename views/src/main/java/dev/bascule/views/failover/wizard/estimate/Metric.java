// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard.estimate;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A small name over a large figure.
final class Metric extends VBox {
    private final ProseLine name;
    private final Label value = new Label();

    Metric(String name, String look) {
        getStyleClass().addAll("metric", look);
        this.name = new ProseLine(name, Css.T11, Css.F3).whole();
        value.getStyleClass().add("value");
        value.setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(this.name, value);
    }

    void show(String newName, String figure) {
        name.setText(newName);
        value.setText(figure);
        setAccessibleText(newName + " " + figure);
    }
}
