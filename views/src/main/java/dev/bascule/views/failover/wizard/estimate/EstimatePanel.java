// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard.estimate;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.prepare.Estimate;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How long the move is expected to take against the objective, and how much data it may lose.
public final class EstimatePanel extends VBox {
    private final Panel panel = new Panel("Expected time", "");
    private final Metric time = new Metric("RTO estimate", "hero");
    private final Metric objective = new Metric("Objective", "quiet");
    private final Metric margin = new Metric("Margin", "plain");
    private final Metric loss = new Metric("RPO estimate", "bold");
    private final EstimateBar bar = new EstimateBar();
    private final Latest<Estimate> shown = new Latest<>();

    public EstimatePanel() {
        getStyleClass().add("estimate-panel");
        loss.getStyleClass().add("at-right");
        var figures = new HBox(time, objective, margin, Columns.space(), loss);
        figures.getStyleClass().add("figures");
        var body = new VBox(figures, bar);
        body.getStyleClass().add("body");
        panel.setContent(body);
        getChildren().add(panel);
    }

    public void show(Estimate estimate) {
        if (!shown.isNews(estimate)) {
            return;
        }
        time.show("RTO estimate", Figures.span(estimate.expected()));
        objective.show("Objective", span(estimate.objective()));
        margin.show("Margin", estimate.margin().map(EstimatePanel::signed).orElse(Figure.NONE.text()));
        var limit =
                estimate.lossLimit().map(l -> ", limit " + Figures.setting(l)).orElse("");
        loss.show("RPO estimate" + limit, estimate.loss().figure());
        bar.show(estimate);
        panel.setRight(verdict(estimate));
    }

    private static Node verdict(Estimate estimate) {
        if (estimate.objective().isEmpty()) {
            return new Label("no objective set");
        }
        var meets = estimate.meetsObjective();
        var sign = meets ? new IconView(Icon.CHECK, 14) : new StateGlyph(Mark.DEGRADED, 14);
        var words = new Label(meets ? "meets the objective" : "longer than the objective");
        var box = new HBox(sign, words);
        box.getStyleClass().addAll("verdict", Css.T12, Css.F2);
        return box;
    }

    private static String span(Optional<Duration> length) {
        return length.map(Figures::span).orElse(Figure.NONE.text());
    }

    private static String signed(Duration margin) {
        return (margin.isNegative() ? "−" : "") + Figures.span(margin.abs());
    }
}
