// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import atlantafx.base.controls.Notification;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A message in the corner about something that changed elsewhere; UNHEALTHY ones stay until they are acknowledged.
public final class Toast extends StackPane {
    private static final double WIDTH = 360;
    private static final double WORDS = 276;
    private static final double GLYPH = 16;

    private final @Nullable Mark mark;

    /// Neutral with a check mark when `mark` is null. `actions` are small buttons beneath the words.
    public Toast(@Nullable Mark mark, String title, String body, String time, Button... actions) {
        this.mark = mark;
        getStyleClass().add("toast");
        Mark.paint(this, mark);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(SpokenUnits.spell(title + ". " + body + " " + time));
        getChildren().add(content(title, body, time, actions));
    }

    /// Whether it waits for a person instead of going away.
    public boolean stays() {
        return mark == Mark.UNHEALTHY;
    }

    /// Called when the person closes it.
    public void setOnClose(Runnable action) {
        notification().setOnClose(_ -> action.run());
    }

    private Notification notification() {
        return (Notification) getChildren().getFirst();
    }

    private Notification content(String title, String body, String time, Button... actions) {
        Mark shown = mark;
        Node sign = shown == null ? new IconView(Icon.CHECK, GLYPH) : new StateGlyph(shown, GLYPH);
        Label at = new Label(time);
        at.getStyleClass().add("time");
        at.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(new ProseLine(title, "headline"), space, at);
        VBox words = new VBox(head, new ProseFlow(body, "body"));
        words.getStyleClass().add("words");
        if (actions.length > 0) {
            HBox row = new HBox(actions);
            row.getStyleClass().add("actions-of-toast");
            words.getChildren().add(row);
        }
        words.setPrefWidth(WORDS);
        HBox content = new HBox(sign, words);
        content.getStyleClass().add("row-of-toast");
        Notification notification = new Notification("", content);
        notification.setFocusTraversable(false);
        return notification;
    }
}
