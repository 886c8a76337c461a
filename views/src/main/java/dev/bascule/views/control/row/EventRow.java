// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One event: UTC time, glyph or icon, who or what in bold, and what happened. It keeps its nodes when it shows
/// another.
public final class EventRow extends HBox {
    private static final double GLYPH = 13;

    private final Label at = new Label();
    private final StateGlyph state = new StateGlyph(Mark.UNKNOWN, GLYPH);
    private final IconView kind = new IconView(Icon.NOTE, GLYPH);
    private final ProseLine words = new ProseLine("", "message");

    /// A row for the cells of a list; it tells nothing yet.
    public EventRow() {
        getStyleClass().addAll(Css.ROW, "event-row");
        at.getStyleClass().add("time");
        at.setMinWidth(USE_PREF_SIZE);
        setHgrow(words, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        kind.managedProperty().bind(state.managedProperty().not());
        kind.visibleProperty().bind(state.managedProperty().not());
        state.visibleProperty().bind(state.managedProperty());
        getChildren().addAll(at, state, kind, words);
    }

    /// An event about a state.
    public void show(String time, Mark mark, String source, String message) {
        state.setManaged(true);
        state.show(mark);
        tell(time, source, mark.word() + ", " + message, message);
    }

    /// An event without a state.
    public void show(String time, Icon icon, String source, String message) {
        state.setManaged(false);
        kind.show(icon);
        tell(time, source, message, message);
    }

    private void tell(String time, String source, String spoken, String message) {
        at.setText(time);
        words.setText("**" + source + "** " + message);
        setAccessibleText(SpokenUnits.spell(source + ", " + spoken + ", at " + time));
    }
}
