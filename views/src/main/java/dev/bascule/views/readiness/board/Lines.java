// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.board;

import dev.bascule.readiness.Remedy;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.row.Columns;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The lines of which the page is made.
final class Lines {
    static final double GLYPH = 13;

    private Lines() {}

    /// A check mark for what is as hoped for, else the mark of what is not.
    static Node sign(Optional<Mark> mark) {
        return mark.<Node>map(m -> new StateGlyph(m, GLYPH)).orElseGet(() -> new IconView(Icon.CHECK, GLYPH));
    }

    /// A row that is read out as `spoken`.
    static HBox row(String spoken, Node... cells) {
        var row = new HBox(cells);
        row.getStyleClass().add("line");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(spoken.replace("`", ""));
        return row;
    }

    /// The button of a remedy, or as much room.
    static Region action(Optional<Remedy> remedy, Consumer<Remedy> follow, double width) {
        var cell = new HBox();
        cell.setAlignment(Pos.CENTER_RIGHT);
        cell.setMinWidth(width);
        cell.setMaxWidth(width);
        remedy.ifPresent(r -> {
            var button = ActionButton.usual(r.words(), () -> follow.accept(r)).small();
            button.setAccessibleHelp(r.way() == Remedy.Way.COPY ? "Copies " + r.about() : null);
            cell.getChildren().add(button);
        });
        return cell;
    }

    /// Two lines in the room of a row: what it is, and quiet below it how it is known.
    static VBox two(String first, String second) {
        var box = new VBox(new ProseLine(first, Css.T12, Css.F1), new ProseLine(second, Css.T11, Css.F3));
        box.setAlignment(Pos.CENTER_LEFT);
        return Columns.growing(box);
    }

    static ProseLine caption(String words) {
        return new ProseLine(words, Css.T11, Css.F3).whole();
    }

    static ScrollPane scrolling(Node content, String name) {
        var scroll = new Scroll(content);
        scroll.setAccessibleText(name);
        return scroll;
    }
}
