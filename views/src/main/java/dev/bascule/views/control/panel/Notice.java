// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What a panel shows when there is nothing to show yet, anymore or at all; each says what it means and what to do.
public final class Notice {
    private static final double PICTURE = 28;
    private static final double TEXT_WIDTH = 320;

    private Notice() {}

    /// Nothing here, and that is fine, needs setting up, or is filtered away: the words tell which.
    public static Region empty(Icon icon, String title, String meaning, Node... actions) {
        IconView picture = new IconView(icon, PICTURE);
        picture.getStyleClass().add("picture");
        return centred(picture, title, meaning, actions);
    }

    /// Something failed: what, why in plain words, how often it was tried and when next.
    public static Region failed(String title, String meaning, Node... actions) {
        return centred(new StateGlyph(Mark.UNHEALTHY, PICTURE), title, meaning, actions);
    }

    /// Visible but not allowed; `meaning` names who may.
    public static Region notAllowed(String title, String meaning, Node... actions) {
        return empty(Icon.LOCK, title, meaning, actions);
    }

    /// The connection is gone: what still decides, what was last known, and the way back.
    public static Region offline(String title, String lastKnown, String consequence, Node... actions) {
        HBox headline = new HBox(new StateGlyph(Mark.UNKNOWN, 20), new Label(title));
        headline.getStyleClass().add("headline");
        VBox box =
                new VBox(headline, new ProseFlow(lastKnown, "body"), new ProseFlow(consequence, "body"), row(actions));
        box.getStyleClass().addAll("notice", "offline");
        return spoken(box, title + ". " + lastKnown + " " + consequence);
    }

    /// A line above old content that says how old it is; the content stays.
    public static Region stale(String words, Node... actions) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(new StateGlyph(Mark.DEGRADED, 14), new ProseLine(words), space);
        line.getChildren().addAll(actions);
        line.getStyleClass().addAll("notice", "stale");
        Mark.paint(line, Mark.DEGRADED);
        return spoken(line, words);
    }

    /// Still bars in the places of the rows; show it after 150 ms and give it `what` after 2 s.
    public static Region loading(int rows, String what) {
        VBox box = new VBox();
        box.getStyleClass().addAll("notice", "loading");
        for (int i = 0; i < rows; i++) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            double width = 84 + (i * 47) % 70;
            HBox line = new HBox(
                    block("disc", 12, 12),
                    block("stroke", width, 8),
                    space,
                    block("faint", 96, 8),
                    block("stroke", 44, 8));
            line.getStyleClass().add("line");
            box.getChildren().add(line);
        }
        ProseLine words = new ProseLine(what, "what");
        box.getChildren().add(words);
        return spoken(box, what.isEmpty() ? "Loading" : what);
    }

    private static Region centred(Node picture, String title, String meaning, Node... actions) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        ProseFlow body = new ProseFlow(meaning, "body");
        body.setTextAlignment(TextAlignment.CENTER);
        body.setMaxWidth(TEXT_WIDTH);
        VBox box = new VBox(picture, heading, body);
        if (actions.length > 0) {
            box.getChildren().add(row(actions));
        }
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("notice");
        return spoken(box, title + ". " + meaning);
    }

    private static HBox row(Node... actions) {
        HBox row = new HBox(actions);
        row.getStyleClass().add("actions");
        return row;
    }

    private static Region block(String styleClass, double width, double height) {
        Region block = new Region();
        block.getStyleClass().add(styleClass);
        block.setMinSize(width, height);
        block.setMaxSize(width, height);
        return block;
    }

    private static Region spoken(Region region, String words) {
        region.setAccessibleRole(AccessibleRole.TEXT);
        region.setAccessibleText(SpokenUnits.spell(words));
        return region;
    }
}
