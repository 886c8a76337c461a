// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.checks.sheet.Sheet;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.row.Columns;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Says what is filtered and how many checks that hides; each part can be taken away, and the whole be kept
/// under a name. It is there while something is filtered.
final class FilterStrip extends HBox {
    private static final double ICON = 10;

    private final ChecksViewModel model;
    private final ProseLine count = new ProseLine("", Css.T12, Css.F2).whole();
    private final HBox parts = new HBox();
    private final TextField name = new TextField();
    private final Latest<CheckFilter> latest = new Latest<>();

    FilterStrip(ChecksViewModel model) {
        this.model = model;
        getStyleClass().add("filter-strip");
        parts.getStyleClass().add("parts");
        name.setId("checks-save");
        name.setPromptText("Save as…");
        name.setAccessibleText("Save this filter under a name");
        name.getStyleClass().add(Css.FIELD);
        name.setPrefColumnCount(10);
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnAction(_ -> save());
        var clear = ActionButton.usual("Clear", () -> model.filterProperty().set(CheckFilter.ALL))
                .small();
        clear.setId("checks-clear");
        getChildren().addAll(count, parts, clear, Columns.space(), name);
        show(Sheet.EMPTY);
    }

    void show(Sheet sheet) {
        var filter = model.filterProperty().get();
        setVisible(!filter.isEmpty());
        setManaged(isVisible());
        count.setText("`" + sheet.shown() + "` of `" + sheet.total() + "` checks");
        if (latest.isNews(filter)) {
            parts.getChildren().setAll(filter.parts().stream().map(this::chip).toList());
        }
    }

    private Button chip(CheckFilter.Part part) {
        var chip = new Button(part.words(), new IconView(Icon.X, ICON));
        chip.getStyleClass().setAll("chip");
        chip.setMnemonicParsing(false);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText("Filter " + part.words() + ", press to take it away");
        chip.setOnAction(_ -> model.filterProperty().set(part.without()));
        return chip;
    }

    private void save() {
        if (!name.getText().isBlank()) {
            model.save(name.getText());
            model.tell("Saved as “" + name.getText().strip() + "”.");
            name.clear();
        }
    }
}
