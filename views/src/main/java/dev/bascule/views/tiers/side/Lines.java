// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.row.Columns;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The lines of which the column is made.
final class Lines {
    private Lines() {}

    static Node title(String words, ProseLine about, Node... more) {
        var line = new HBox(new ProseLine(words, Css.STRONG, Css.T13).whole(), Columns.growing(about));
        line.getChildren().addAll(more);
        line.getStyleClass().add("title-line");
        return line;
    }

    static ProseLine name(String words) {
        return new ProseLine(words, Css.STRONG, Css.T12).whole();
    }

    static Node section(String words, String about) {
        return section(name(words), about);
    }

    static Node section(ProseLine name, String about) {
        var line = new HBox(name, Columns.space(), new ProseLine(about, Css.T11, Css.F3).whole());
        line.getStyleClass().add("section");
        return line;
    }

    static Node note(String words) {
        return new ProseFlow(words, "note");
    }

    /// A row that is read out as `spoken`.
    static HBox spoken(String spoken, Node... cells) {
        var line = new HBox(cells);
        line.getStyleClass().add("line");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(spoken.replace("`", ""));
        return line;
    }

    static ActionButton close(Runnable action) {
        return ActionButton.icon(Icon.X, "Back to the ranking (Esc)", action).small();
    }
}
