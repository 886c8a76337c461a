// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident.command;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Scroll;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Small pieces of which the panels for leading are made.
final class Rows {
    private static final double ICON = 14;
    private static final double SIGN = 18;
    private static final double TIME = 58;

    private Rows() {}

    static ScrollPane scrolling(Node content) {
        var scroll = new Scroll(content);
        return scroll;
    }

    /// A caption with words beneath that wrap.
    static VBox titled(String caption, String words, String... styleClasses) {
        var label = label(caption, Css.T11, Css.F3);
        return new VBox(2, label, new ProseFlow(words, styleClasses));
    }

    static Label label(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Node sign(Icon icon) {
        var box = new HBox(new IconView(icon, ICON));
        box.setMinWidth(SIGN);
        box.getStyleClass().add("sign");
        return box;
    }

    static Label time(String time) {
        var label = label(time, Css.MONO, Css.T12, Css.F3);
        label.setMinWidth(TIME);
        return label;
    }

    static HBox row(String styleClass, String spoken, Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add(styleClass);
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(spoken);
        return row;
    }

    /// A button whose question points at it.
    static ActionButton asking(String words, Consumer<Node> ask) {
        var owner = new Node[1];
        var button = ActionButton.usual(words, () -> ask.accept(owner[0]));
        owner[0] = button;
        return button;
    }

    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
