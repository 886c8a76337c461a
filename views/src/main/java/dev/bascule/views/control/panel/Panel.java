// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.views.control.ProseLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A surface with a head of 36 px (title, what it is about, things on the right) and one content below it.
public final class Panel extends VBox {
    private final Label title = new Label();
    private final ProseLine subtitle = new ProseLine("", "subtitle");
    private final HBox right = new HBox();
    private final Corners corners = new Corners();
    private final Rectangle clip = new Rectangle();
    private final HBox head;

    public Panel(String name, String about) {
        getStyleClass().add("panel");
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        right.getStyleClass().add("right");
        right.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(title, subtitle, space, right);
        head.getStyleClass().add("head");
        getChildren().add(head);
        getChildren().addAll(corners.nodes());
        setAccessibleRole(AccessibleRole.PARENT);
        setTitle(name);
        setSubtitle(about);
        setClip(clip);
    }

    public Panel(String name, String about, Node content) {
        this(name, about);
        setContent(content);
    }

    public void setTitle(String name) {
        title.setText(name);
        setAccessibleText(name);
    }

    public void setSubtitle(String about) {
        subtitle.setText(about);
    }

    /// What stands at the right end of the head.
    public void setRight(Node... nodes) {
        right.getChildren().setAll(nodes);
    }

    /// Replaces what is below the head; several nodes stack, the last one grows.
    public void setContent(Node... content) {
        List<Node> nodes = new ArrayList<>(List.of(head));
        nodes.addAll(List.of(content));
        nodes.addAll(corners.nodes());
        if (nodes.equals(getChildren())) {
            return;
        }
        getChildren().setAll(nodes);
        if (content.length > 0) {
            setVgrow(content[content.length - 1], Priority.ALWAYS);
        }
    }

    /// The clip is a plain rectangle, which costs nothing; the corners are rounded on top.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        corners.layOut(this);
    }
}
