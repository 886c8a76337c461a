// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Pips;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Panel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the policy still allows, one line each.
final class BudgetPanel {
    private static final double NAME = 124;
    private static final double ICON = 14;
    private static final int MOST_PIPS = 10;

    private final Panel panel = new Panel("Policy budget", "");
    private final VBox rows = new VBox();
    private List<BudgetLine> shown = List.of();

    /// `openPolicy` leads to where the policy can be read.
    BudgetPanel(Runnable openPolicy) {
        panel.getStyleClass().add("budget-panel");
        var link = new Hyperlink("Open policy");
        link.getStyleClass().add(Css.LINK);
        link.setOnAction(_ -> openPolicy.run());
        panel.setRight(link);
        panel.setContent(rows);
    }

    Panel node() {
        return panel;
    }

    void show(String deployment, List<BudgetLine> lines) {
        panel.setSubtitle(deployment);
        if (!lines.equals(shown)) {
            shown = lines;
            rows.getChildren().setAll(lines.stream().map(BudgetPanel::row).toList());
        }
    }

    private static Node row(BudgetLine line) {
        var name = new Label(line.name());
        name.getStyleClass().add(Css.F3);
        name.setMinWidth(NAME);
        var rule = new ProseLine(line.rule(), Css.F2);
        HBox.setHgrow(rule, Priority.ALWAYS);
        rule.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(name, rule, value(line));
        row.getStyleClass().add("budget-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(line.spoken());
        return row;
    }

    private static Node value(BudgetLine line) {
        var value = new HBox();
        value.setSpacing(8);
        value.setAlignment(Pos.CENTER_RIGHT);
        if (line.allowed() > 0 && line.allowed() <= MOST_PIPS) {
            value.getChildren().add(new Pips(line.used(), line.allowed(), line.mark()));
        }
        if (line.isClear()) {
            value.getChildren().add(new IconView(Icon.CHECK, ICON));
        }
        var words = line.value().chars().anyMatch(Character::isDigit) ? Css.F1 : Css.F3;
        value.getChildren().add(new ProseLine(line.value(), words).whole());
        return value;
    }
}
