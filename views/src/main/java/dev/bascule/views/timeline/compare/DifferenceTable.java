// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.compare;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.row.SectionHead;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The differences of two incidents as a table; each row is one stop for the keyboard.
final class DifferenceTable extends VBox {
    private static final double NAME = 104;
    private static final double VALUE = 68;
    private static final double MEDIAN = 84;

    private List<?> shown = List.of();

    DifferenceTable() {
        getStyleClass().add("differences");
    }

    /// The same again changes nothing, so that the row that has the focus keeps it.
    void show(String first, String second, Optional<DifferenceReading> reading) {
        var wanted = List.of(first, second, reading);
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        getChildren().setAll(new SectionHead("Differences", "second against first"), head(first, second));
        reading.ifPresentOrElse(
                r -> {
                    r.rows().forEach(row -> getChildren().add(row(row)));
                    getChildren().add(new ProseFlow(r.summary(), "summary"));
                },
                () -> getChildren().add(new ProseFlow("The journal is being read.", "summary")));
    }

    private static Node head(String first, String second) {
        var row = new HBox(
                cell("", NAME, Css.F3),
                cell(first, VALUE, Css.F3),
                cell(second, VALUE, Css.F3),
                cell("median (of)", MEDIAN, Css.F3));
        row.getStyleClass().add("difference-row");
        return row;
    }

    private static Node row(DifferenceReading.Row row) {
        var values = new HBox(
                cell(row.name(), NAME, Css.F1),
                mono(row.first(), VALUE),
                mono(row.second(), VALUE),
                mono(row.median(), MEDIAN));
        var box = new VBox(values, new ProseLine(row.difference(), Css.T11, Css.F3));
        box.getStyleClass().add("difference-row");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(row.spoken());
        return box;
    }

    private static Label mono(String words, double width) {
        var label = cell(words, width, Css.F1);
        label.getStyleClass().add(Css.MONO);
        return label;
    }

    private static Label cell(String words, double width, String tone) {
        var label = new Label(words);
        label.getStyleClass().addAll(List.of(Css.T12, tone));
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }
}
