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
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The sites that could take over, best first, each with the weights of its score, over the lag of the last
/// while.
final class RankingFace extends VBox {
    private static final double GLYPH = 13;

    private final Consumer<SiteId> onSelect;
    private final ProseLine minimum = new ProseLine("", Css.T12, Css.F3);
    private final Section<List<Ranked>> candidates = new Section<>(this::candidates);
    private final LagSection lags = new LagSection();

    RankingFace(Consumer<SiteId> onSelect) {
        this.onSelect = onSelect;
        HBox.setMargin(minimum.whole(), new Insets(0, 8, 0, 0));
        getChildren().addAll(Lines.title("Failover candidates", new ProseLine(""), minimum), candidates, lags);
    }

    void show(Beside.Ranking ranking) {
        minimum.setText("minimum score `" + ranking.minimum() + "`");
        candidates.show(ranking.candidates());
        lags.show(ranking.lags());
    }

    private List<Node> candidates(List<Ranked> ranking) {
        return ranking.isEmpty()
                ? List.of(Notice.empty(
                        Icon.READINESS,
                        "No site is ranked yet",
                        "Sites are ranked once it is known which one serves and the others have been measured."))
                : ranking.stream().map(this::candidate).toList();
    }

    private Node candidate(Ranked candidate) {
        var score = candidate.score();
        var rank = new Label(Integer.toString(candidate.rank()));
        rank.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        var total = new Label(Integer.toString(score.total()));
        total.getStyleClass().addAll(Css.MONO, Css.T28, score.isEligible() ? Css.F1 : Css.F3);
        total.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(
                rank,
                new StateGlyph(candidate.mark(), GLYPH),
                new ProseLine(candidate.site().value(), Css.STRONG, Css.T14).whole(),
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
