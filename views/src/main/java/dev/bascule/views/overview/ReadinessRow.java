// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.ValueLabel;
import dev.bascule.views.control.chart.ScoreBar;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One backup: rank, name, score, lag and estimates, and below why it may or may not take over.
final class ReadinessRow extends VBox {
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final double GLYPH = 13;

    private final Label rank = new Label();
    private final StateGlyph glyph = new StateGlyph(Mark.UNKNOWN, GLYPH);
    private final Label site = new Label();
    private final Tag tier = new Tag("");
    private final Label total = new Label();
    private final ScoreBar bar = new ScoreBar(ReadinessPanel.SCORE);
    private final ValueLabel lag = ValueLabel.of("", "", Css.T12, "align-right");
    private final ValueLabel rpo = ValueLabel.of("", "", Css.T12, Css.F2, "align-right");
    private final ValueLabel rto = ValueLabel.of("", "", Css.T12, Css.F2, "align-right");
    private final ProseLine because = new ProseLine("", Css.T11, "because");

    ReadinessRow() {
        getStyleClass().add("readiness-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        rank.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        ReadinessPanel.width(rank, ReadinessPanel.RANK);
        lag.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(lag, Priority.ALWAYS);
        ReadinessPanel.width(rpo, ReadinessPanel.COST);
        ReadinessPanel.width(rto, ReadinessPanel.COST);
        getChildren().addAll(ReadinessPanel.line(rank, name(), score(), lag, rpo, rto), because);
    }

    void show(ReadinessLine line) {
        pseudoClassStateChanged(BELOW, !line.reachesMinimum());
        rank.setText(Integer.toString(line.rank()));
        glyph.show(line.mark());
        site.setText(line.site());
        tier.setText(line.tier());
        total.setText(Integer.toString(line.score()));
        bar.show(line.score(), line.minimum());
        show(lag, line.lag().value(), line.lag().unit());
        show(rpo, line.lag().value(), line.lag().unit());
        rto.show(line.rto(), "");
        because.setText(line.because());
        setAccessibleText("Rank %d, %s, %s, %s, score %d of 100, lag %s, estimated time %s, %s"
                .formatted(
                        line.rank(),
                        line.site(),
                        line.mark().word(),
                        line.tier(),
                        line.score(),
                        line.lag().text(),
                        line.rto(),
                        line.because()));
    }

    private static void show(ValueLabel label, String value, String unit) {
        label.show(value.isEmpty() ? ValueLabel.MISSING : value, unit);
    }

    private HBox name() {
        site.getStyleClass().addAll(Css.STRONG, Css.T13);
        var name = new HBox(glyph, site, tier);
        name.setSpacing(6);
        name.setAlignment(Pos.CENTER_LEFT);
        ReadinessPanel.width(name, ReadinessPanel.NAME);
        return name;
    }

    private HBox score() {
        total.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T20, "total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var score = new HBox(total, bar);
        score.setSpacing(8);
        score.setAlignment(Pos.CENTER_LEFT);
        ReadinessPanel.width(score, ReadinessPanel.SCORE);
        return score;
    }
}
