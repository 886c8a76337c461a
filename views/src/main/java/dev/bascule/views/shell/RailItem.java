// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.styles.Css;
import dev.bascule.views.control.StateGlyph;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line of the rail: a bar when selected, a sign, words, and a badge with the worst of what it counts.
final class RailItem extends ToggleButton {
    private static final double BADGE_GLYPH = 10;

    private final Label words = new Label();
    private final HBox badge = new HBox();
    private final String name;
    private String counted = "";
    private @Nullable RailBadge present;

    RailItem(Node sign, String name, Runnable action) {
        this.name = name;
        getStyleClass().setAll("rail-item");
        Region bar = new Region();
        bar.getStyleClass().add("bar-of-item");
        Region indent = new Region();
        indent.setMinWidth(13);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        words.getStyleClass().add("words");
        words.setText(name);
        badge.getStyleClass().add("badge");
        badge.setAlignment(Pos.CENTER_RIGHT);
        HBox inside = new HBox(bar, indent, sign, words, space, badge);
        inside.getStyleClass().add("inside");
        inside.prefWidthProperty().bind(widthProperty().subtract(8));
        setGraphic(inside);
        setMnemonicParsing(false);
        setOnAction(_ -> {
            setSelected(true);
            action.run();
        });
        tell();
    }

    RailItem low(String... styleClasses) {
        getStyleClass().add("low");
        getStyleClass().addAll(styleClasses);
        return this;
    }

    void setEnd(Node node) {
        badge.getChildren().setAll(node);
    }

    void showBadge(@Nullable RailBadge shown) {
        if (Objects.equals(shown, present)) {
            return;
        }
        present = shown;
        badge.getChildren().clear();
        counted = "";
        if (shown != null && shown.count() > 0) {
            if (shown.worst() != null) {
                badge.getChildren().add(new StateGlyph(shown.worst(), BADGE_GLYPH));
                counted = ", " + shown.count() + " " + shown.worst().word();
            } else {
                counted = ", " + shown.count();
            }
            Label count = new Label(Integer.toString(shown.count()));
            count.getStyleClass().add(Css.F2);
            badge.getChildren().add(count);
        }
        tell();
    }

    void setCollapsed(boolean isCollapsed) {
        words.setVisible(!isCollapsed);
        words.setManaged(!isCollapsed);
        badge.setVisible(!isCollapsed);
        badge.setManaged(!isCollapsed);
        if (isCollapsed != (getTooltip() != null)) {
            setTooltip(isCollapsed ? new Tooltip(name + counted) : null);
        }
    }

    private void tell() {
        setAccessibleText(name + counted);
        if (getTooltip() != null) {
            getTooltip().setText(name + counted);
        }
    }
}
