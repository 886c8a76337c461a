// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Scroll;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Backups in rank order with their scores and what a move there would cost.
final class ReadinessPanel {
    static final double RANK = 12;
    static final double NAME = 100;
    static final double SCORE = 112;
    static final double COST = 52;

    private final Panel panel = new Panel("Readiness", "backups, ranked");
    private final ProseLine legend = new ProseLine("", Css.T11, Css.F3).whole();
    private final Node head = head();
    private final VBox rows = new VBox();
    private final Scroll scroll = new Scroll(rows);
    private List<ReadinessLine> shown = List.of();

    ReadinessPanel() {
        panel.getStyleClass().add("readiness-panel");
        panel.setRight(legend);
        empty();
    }

    Panel node() {
        return panel;
    }

    /// A row keeps its nodes while what it says changes.
    void show(List<ReadinessLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        if (lines.isEmpty()) {
            empty();
        } else {
            if (shown.isEmpty()) {
                panel.setContent(head, scroll);
            }
            legend.setText("Tick marks minimum " + lines.getFirst().minimum());
            fill(lines);
        }
        shown = lines;
    }

    private void fill(List<ReadinessLine> lines) {
        var children = rows.getChildren();
        while (children.size() < lines.size()) {
            children.add(new ReadinessRow());
        }
        children.remove(lines.size(), children.size());
        for (var i = 0; i < lines.size(); i++) {
            if (children.get(i) instanceof ReadinessRow row) {
                row.show(lines.get(i));
            }
        }
    }

    private void empty() {
        legend.setText("");
        var meaning = "A site is ranked once its checks and replicas have been measured.";
        panel.setContent(Notice.empty(Icon.READINESS, "No backup is ranked yet", meaning));
    }

    private static Node head() {
        var head = line(
                caption("#", RANK),
                caption("Backup", NAME),
                caption("Score of 100", SCORE),
                right("Lag", 0),
                right("RPO est.", COST),
                right("RTO est.", COST));
        HBox.setHgrow(head.getChildren().get(3), Priority.ALWAYS);
        head.getStyleClass().add("readiness-head");
        return head;
    }

    static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.setSpacing(10);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label caption(String words, double width) {
        var label = new Label(words);
        width(label, width);
        return label;
    }

    private static Label right(String words, double width) {
        var label = new Label(words);
        label.setAlignment(Pos.CENTER_RIGHT);
        if (width > 0) {
            width(label, width);
        } else {
            label.setMaxWidth(Double.MAX_VALUE);
        }
        return label;
    }

    static void width(Region node, double width) {
        node.setMinWidth(width);
        node.setMaxWidth(width);
        node.setPrefWidth(width);
    }
}
