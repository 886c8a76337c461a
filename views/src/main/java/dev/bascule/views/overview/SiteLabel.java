// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Tag;
import dev.bascule.views.overview.HealthGrid.RowLabel;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Names a row of tiles: state, place, role, tier and the share of resolvers that lead there.
final class SiteLabel extends VBox {
    static final double WIDTH = 88;
    private static final double GLYPH = 14;
    private static final double ICON = 11;

    private @Nullable RowLabel shown;

    SiteLabel() {
        getStyleClass().add("site-label");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(RowLabel label) {
        if (label.equals(shown)) {
            return;
        }
        shown = label;
        getChildren().setAll(head(label), text(label.place(), Css.T12, Css.F2));
        if (!label.role().isEmpty()) {
            getChildren().addAll(role(label), ready(label));
        }
        var share = label.share().map(s -> ", " + s + " of the resolvers").orElse("");
        setAccessibleText(label.name() + ", " + label.mark().word() + ", " + label.place() + " " + label.role() + " "
                + label.tier() + share);
    }

    private static Node head(RowLabel label) {
        var name = text(label.name(), Css.T14, Css.STRONG);
        return line(new StateGlyph(label.mark(), GLYPH), name);
    }

    private static Node role(RowLabel label) {
        Node role = label.isPrimary() ? new Tag(label.role()).solid() : text(label.role(), Css.T11, Css.F3);
        var line = line(role);
        line.setMinHeight(16);
        return line;
    }

    private static Node ready(RowLabel label) {
        var line = line(new Tag(label.tier()));
        label.share().ifPresent(share -> {
            var level = share.equals("0%") ? Css.F3 : Css.F1;
            var traffic = line(new IconView(Icon.TRAFFIC, ICON), text(share, Css.MONO, Css.T11));
            traffic.setSpacing(4);
            traffic.getStyleClass().add(level);
            line.getChildren().add(traffic);
        });
        return line;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.setSpacing(6);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label text(String words, String... styleClasses) {
        var label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    Mark mark() {
        return shown == null ? Mark.UNKNOWN : shown.mark();
    }
}
