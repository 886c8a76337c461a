// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.styles.Css;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.checks.sheet.Sheet;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Which states are shown, with how many checks there are in each; any number of them together, or all.
final class StateFilter extends HBox {
    private static final double GLYPH = 12;
    private static final List<Mark> STATES = List.of(Mark.UNHEALTHY, Mark.DEGRADED, Mark.UNKNOWN, Mark.MAINTENANCE);

    private final ChecksViewModel model;
    private final Button all = new Button("All", null);
    private final Map<Mark, Button> buttons = new LinkedHashMap<>();

    StateFilter(ChecksViewModel model) {
        this.model = model;
        getStyleClass().add("segmented");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("States shown");
        getChildren().add(all);
        all.setOnAction(_ -> set(filter().withoutStates()));
        for (var mark : STATES) {
            var button = new Button(mark.word(), mark);
            button.setOnAction(_ -> set(filter().withState(mark, button.isSelected())));
            buttons.put(mark, button);
            getChildren().add(button);
        }
    }

    private CheckFilter filter() {
        return model.filterProperty().get();
    }

    private void set(CheckFilter next) {
        model.filterProperty().set(next);
        show(model.sheetProperty().get());
    }

    void show(Sheet sheet) {
        var chosen = filter().states();
        all.show(sheet.all(), chosen.isEmpty());
        buttons.forEach((mark, button) -> button.show(sheet.states().getOrDefault(mark, 0), chosen.contains(mark)));
    }

    /// A state with its glyph, its word and how many checks are in it.
    private static final class Button extends ToggleButton {
        private final String words;
        private final Label count = new Label();

        Button(String words, @Nullable Mark mark) {
            this.words = words;
            var face = new HBox(new Label(words), count);
            if (mark != null) {
                face.getChildren().addFirst(new StateGlyph(mark, GLYPH));
                setId("checks-state-" + mark.name());
            }
            face.setSpacing(6);
            face.setAlignment(Pos.CENTER_LEFT);
            count.getStyleClass().addAll(Css.MONO, Css.T12);
            setGraphic(face);
            setMinWidth(Region.USE_PREF_SIZE);
        }

        void show(int number, boolean isChosen) {
            count.setText(Integer.toString(number));
            setSelected(isChosen);
            setAccessibleText(words + ", " + number + " checks" + (isChosen ? ", shown" : ""));
        }
    }
}
