// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One measured time in the header: name above, value and note beneath.
final class MetricBox extends VBox {
    private final Label name = new Label();
    private final Label value = new Label();
    private final ProseLine note = new ProseLine("", Css.T11, Css.F3);

    MetricBox() {
        getStyleClass().add("metric");
        name.getStyleClass().addAll(Css.T11, Css.F3);
        value.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T20);
        value.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(value, note);
        line.setSpacing(6);
        line.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(name, line);
    }

    void show(Metric metric) {
        name.setText(metric.name());
        value.setText(metric.value());
        note.setText(metric.note());
        setAccessibleText(metric.name() + " " + metric.value() + ", " + metric.note());
    }

    /// The note goes first where there is no room.
    void showNote(boolean shown) {
        note.setVisible(shown);
        note.setManaged(shown);
    }
}
