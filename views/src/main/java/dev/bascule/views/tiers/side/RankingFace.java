// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.tiers.reading.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sites that could take over, best first, each with the weights of its score, over the lag of the last
/// while.
final class RankingFace {
    private static final double GLYPH = 13;

    private final Beside.Ranking ranking;
    private final Consumer<SiteId> onSelect;

    RankingFace(Beside.Ranking ranking, Consumer<SiteId> onSelect) {
        this.ranking = ranking;
        this.onSelect = onSelect;
    }

    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        nodes.add(Lines.title("Failover candidates", "minimum score " + ranking.minimum()));
        ranking.candidates().forEach(c -> nodes.add(candidate(c)));
        if (ranking.candidates().isEmpty()) {
            nodes.add(Notice.empty(
                    Icon.READINESS,
                    "No site is ranked yet",
                    "Sites are ranked once it is known which one serves and the others have been measured."));
        }
        nodes.addAll(Lines.lag(ranking.lags()));
        return nodes;
    }

    private Node candidate(Ranked candidate) {
        var score = candidate.score();
        var rank = new Label(Integer.toString(candidate.rank()));
        rank.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        var name = new Label(candidate.site().value());
        name.getStyleClass().addAll(Css.STRONG, Css.T14);
        var total = new Label(Integer.toString(score.total()));
        total.getStyleClass().addAll(Css.MONO, Css.T28, score.isEligible() ? Css.F1 : Css.F3);
        total.setMinWidth(Label.USE_PREF_SIZE);
        var head = new HBox(
                rank,
                new StateGlyph(candidate.mark(), GLYPH),
                name,
                new Tag(candidate.tier().name()),
                Columns.space(),
                total);
        head.getStyleClass().add("together");
        var verdict = new HBox(
                new IconView(score.isEligible() ? Icon.CHECK : Icon.FENCE, GLYPH),
                Columns.growing(new ProseLine(candidate.words(), Css.T12, Css.F2)));
        verdict.getStyleClass().add("together");
        var box = new VBox(head, new ScoreParts(score), verdict);
        box.getStyleClass().add("candidate");
        box.setAccessibleRole(AccessibleRole.LIST_ITEM);
        box.setAccessibleText("Rank " + candidate.rank() + ", " + candidate.site() + ", "
                + candidate.mark().word() + ", " + candidate.tier() + ", score " + score.total() + " of 100, "
                + candidate.words());
        box.setOnMouseClicked(_ -> onSelect.accept(candidate.site()));
        return box;
    }
}
