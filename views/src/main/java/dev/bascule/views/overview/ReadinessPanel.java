// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.ValueLabel;
import dev.bascule.views.control.chart.ScoreBar;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Backups in rank order with their scores and what a move there would cost.
final class ReadinessPanel {
    private static final double GLYPH = 13;
    private static final double RANK = 12;
    private static final double NAME = 100;
    private static final double SCORE = 112;
    private static final double COST = 52;

    private final Panel panel = new Panel("Readiness", "backups, ranked");
    private final ProseLine legend = new ProseLine("", Css.T11, Css.F3).whole();
    private List<ReadinessLine> shown = List.of();

    ReadinessPanel() {
        panel.getStyleClass().add("readiness-panel");
        panel.setRight(legend);
        empty();
    }

    Panel node() {
        return panel;
    }

    void show(List<ReadinessLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        if (lines.isEmpty()) {
            empty();
            return;
        }
        legend.setText("Tick marks minimum " + lines.getFirst().minimum());
        var rows = new VBox();
        lines.forEach(line -> rows.getChildren().add(row(line)));
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        panel.setContent(head(), scroll);
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

    private static Node row(ReadinessLine line) {
        var lag = ValueLabel.of(orDash(line.lag().value()), line.lag().unit(), Css.T12, "align-right");
        lag.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(lag, Priority.ALWAYS);
        var rpo = ValueLabel.of(orDash(line.lag().value()), line.lag().unit(), Css.T12, Css.F2, "align-right");
        var rto = ValueLabel.of(line.rto(), "", Css.T12, Css.F2, "align-right");
        width(rpo, COST);
        width(rto, COST);
        var first = line(rank(line), name(line), score(line), lag, rpo, rto);
        var because = new ProseLine(line.because(), Css.T11, line.reachesMinimum() ? Css.F3 : Css.F2);
        var row = new VBox(first, because);
        row.getStyleClass().add("readiness-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText("Rank %d, %s, %s, %s, score %d of 100, lag %s, estimated time %s, %s"
                .formatted(
                        line.rank(),
                        line.site(),
                        line.mark().word(),
                        line.tier(),
                        line.score(),
                        line.lag().text(),
                        line.rto(),
                        line.because()));
        return row;
    }

    private static Node rank(ReadinessLine line) {
        var rank = caption(Integer.toString(line.rank()), RANK);
        rank.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        return rank;
    }

    private static Node name(ReadinessLine line) {
        var site = new Label(line.site());
        site.getStyleClass().addAll(Css.STRONG, Css.T13);
        var name = new HBox(new StateGlyph(line.mark(), GLYPH), site, new Tag(line.tier()));
        name.setSpacing(6);
        name.setAlignment(Pos.CENTER_LEFT);
        width(name, NAME);
        return name;
    }

    private static Node score(ReadinessLine line) {
        var total = new Label(Integer.toString(line.score()));
        total.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T20, line.reachesMinimum() ? Css.F1 : Css.F3);
        total.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new ScoreBar(SCORE);
        bar.show(line.score(), line.minimum());
        HBox.setHgrow(bar, Priority.ALWAYS);
        var score = new HBox(total, bar);
        score.setSpacing(8);
        score.setAlignment(Pos.CENTER_LEFT);
        width(score, SCORE);
        return score;
    }

    private static String orDash(String value) {
        return value.isEmpty() ? ValueLabel.MISSING : value;
    }

    private static HBox line(Node... nodes) {
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

    private static void width(Region node, double width) {
        node.setMinWidth(width);
        node.setMaxWidth(width);
        node.setPrefWidth(width);
    }
}
