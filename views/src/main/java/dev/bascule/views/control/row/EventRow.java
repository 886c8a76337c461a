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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One event: UTC time, glyph or icon, who or what in bold, and what happened.
public final class EventRow extends HBox {
    private static final double GLYPH = 13;

    /// An event about a state.
    public static EventRow of(String time, Mark mark, String source, String message) {
        return new EventRow(time, new StateGlyph(mark, GLYPH), source, mark.word() + ", " + message, message);
    }

    /// An event without a state.
    public static EventRow of(String time, Icon icon, String source, String message) {
        return new EventRow(time, new IconView(icon, GLYPH), source, message, message);
    }

    private EventRow(String time, Node sign, String source, String spoken, String message) {
        getStyleClass().addAll(Css.ROW, "event-row");
        Label at = new Label(time);
        at.getStyleClass().add("time");
        at.setMinWidth(USE_PREF_SIZE);
        ProseLine words = new ProseLine("**" + source + "** " + message, "message");
        setHgrow(words, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(SpokenUnits.spell(source + ", " + spoken + ", at " + time));
        getChildren().addAll(at, sign, words);
    }
}
