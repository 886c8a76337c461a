// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateWord;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.action.ChoiceCard;
import dev.bascule.views.control.chart.ScoreBar;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Marks;
import dev.bascule.views.failover.prepare.Candidate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One site that could take over, as a card that stays the same node while its figures change, so that neither
/// a click nor the focus is lost.
final class CandidateCard {
    private static final double BAR = 140;

    private final ScoreBar bar = new ScoreBar(BAR);
    private final Label figure = new Label();
    private final StateWord word;
    private final ProseLine because = new ProseLine("", "cost");
    private final ChoiceCard card;

    CandidateCard(Candidate candidate) {
        var site = candidate.site();
        word = new StateWord(Marks.of(candidate.health()));
        figure.getStyleClass().addAll(Css.MONO, Css.T16, Css.STRONG);
        var name = new Label(site.id().value());
        name.getStyleClass().add("title");
        var head = new HBox(
                name, new Tag(site.tier().name()), new ProseLine(site.region(), Css.T12, Css.F3).whole(), word);
        head.getStyleClass().add("head");
        var lines = new VBox(head, because);
        lines.getStyleClass().add("lines");
        card = new ChoiceCard("", lines, Columns.right(bar, 148), Columns.right(figure, 36));
        card.setId("target-" + site.id());
    }

    ChoiceCard node() {
        return card;
    }

    /// `minimum` is the score below which a site is not eligible.
    void show(Candidate candidate, int minimum) {
        bar.show(candidate.score().total(), minimum);
        figure.setText(Integer.toString(candidate.score().total()));
        word.show(Marks.of(candidate.health()));
        because.setText(candidate.score().because());
        card.setAccessibleText(candidate.site().id() + ", rank " + candidate.rank() + ", " + candidate.health()
                + ", score " + candidate.score().total() + ", "
                + candidate.score().because());
    }
}
