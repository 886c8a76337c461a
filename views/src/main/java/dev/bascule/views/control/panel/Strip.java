// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line across the page that says what is unusual about it, such as DISARMED, paused or first start.
public final class Strip extends HBox {
    private static final double GLYPH = 14;

    /// Neutral when `mark` is null; the actions stand at the right end.
    public Strip(@Nullable Mark mark, String words, Node... actions) {
        getStyleClass().add("strip");
        Mark.paint(this, mark);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(SpokenUnits.spell(words));
        if (mark != null) {
            getChildren().add(new StateGlyph(mark, GLYPH));
        }
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(new ProseLine(words), space);
        getChildren().addAll(actions);
    }
}
