// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Bar;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.failover.prepare.Candidate;
import dev.bascule.views.failover.prepare.WizardPage;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The parts of the chosen candidate's score: what each could give, what it earned, and why.
final class ScorePanel extends VBox {
    private final Panel panel = new Panel("Score", "");
    private final Latest<Optional<Candidate>> shown = new Latest<>();

    ScorePanel() {
        getStyleClass().add("score-panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void show(WizardPage page) {
        var chosen = page.candidates().stream()
                .filter(c ->
                        page.choices().target().filter(c.site().id()::equals).isPresent())
                .findFirst();
        if (!shown.isNews(chosen)) {
            return;
        }
        if (chosen.isEmpty()) {
            panel.setTitle("Score");
            panel.setContent(Notice.empty(Icon.READINESS, "No target chosen", "Its score is shown here part by part."));
            return;
        }
        var score = chosen.get().score();
        panel.setTitle("Score of " + score.site());
        panel.setSubtitle(score.total() + " of 100, minimum "
                + page.picture().setup().policy().minimumScore());
        panel.setContent(new VBox(score.parts().stream().map(ScorePanel::row).toArray(Node[]::new)));
    }

    private static Node row(CandidateScore.Part part) {
        var bar = new Bar(72, 6);
        bar.show(part.weight() == 0 ? 0 : (double) part.earned() / part.weight(), null);
        var figure = new Label(part.earned() + "/" + part.weight());
        figure.getStyleClass().addAll(Css.MONO, Css.T12);
        var row = new HBox(
                Columns.left(new ProseLine(part.name()), 112),
                Columns.left(bar, 72),
                Columns.right(figure, 44),
                Columns.growing(new ProseLine(part.evidence(), Css.F2)));
        row.getStyleClass().addAll(Css.ROW, "part");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(part.name() + ", " + part.earned() + " of " + part.weight() + ", " + part.evidence());
        return row;
    }
}
