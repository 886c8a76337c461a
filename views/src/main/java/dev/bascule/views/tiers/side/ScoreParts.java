// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.ScoreSegments;
import dev.bascule.views.control.row.Columns;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The visible weights of a score: one segment each, then what each earned of what it can give.
final class ScoreParts extends VBox {
    private static final double WIDTH = 320;
    private static final double CELL = 98;
    private static final int COLUMNS = 3;
    private static final Map<String, String> SHORT =
            Map.of("replication lag", "lag", "response time", "response", "success rate", "success");

    ScoreParts(CandidateScore score) {
        getStyleClass().add("score-parts");
        var bar = new ScoreSegments(WIDTH);
        bar.show(
                score.parts().stream()
                        .map(p -> new ScoreSegments.Part(p.name(), p.earned(), p.weight()))
                        .toList(),
                score.isEligible());
        var grid = new GridPane();
        grid.getStyleClass().add("parts");
        for (var i = 0; i < score.parts().size(); i++) {
            grid.add(cell(score.parts().get(i)), i % COLUMNS, i / COLUMNS);
        }
        getChildren().addAll(bar, grid);
    }

    private static Node cell(CandidateScore.Part part) {
        var name = SHORT.getOrDefault(part.name(), part.name());
        var words = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var cell = new HBox(
                new ProseLine(words, Css.T11, Css.F3).whole(),
                Columns.space(),
                new ProseLine("`" + part.earned() + "/" + part.weight() + "`", Css.T11, Css.F2).whole());
        cell.setMinWidth(CELL);
        cell.setMaxWidth(CELL);
        return cell;
    }
}
