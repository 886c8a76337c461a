// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.failover.plan.Verb;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.failover.prepare.RecoveryGate;
import dev.bascule.views.failover.prepare.VerbWords;
import dev.bascule.views.failover.prepare.WizardPage;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first step of going home: what the primary must have proved, measured and counting up while one looks.
final class GatesFace implements StepFace {
    private final Panel panel = new Panel("Recovery gates", "");
    private final VBox rows = new VBox();
    private final ProseFlow words = new ProseFlow("", Css.T12, Css.F2);
    private final VBox side = new VBox();
    private final Latest<List<RecoveryGate>> shown = new Latest<>();

    GatesFace() {
        rows.getStyleClass().add("gate-list");
        panel.setContent(rows);
        var meaning = new Panel("What this means", "", PreconditionsFace.padded(words));
        VBox.setVgrow(meaning, Priority.ALWAYS);
        side.getStyleClass().add("side-panels");
        side.getChildren().add(meaning);
    }

    @Override
    public Region main() {
        return panel;
    }

    @Override
    public Region side() {
        return side;
    }

    @Override
    public void show(WizardPage page) {
        if (shown.isNews(page.gates())) {
            rows.getChildren().setAll(page.gates().stream().map(GatesFace::row).toList());
        }
        var passed = page.gates().stream()
                .filter(g -> g.standing() == RecoveryGate.Standing.PASSED)
                .count();
        panel.setSubtitle(passed + " of " + page.gates().size() + " passed");
        words.setText(VerbWords.cost(Verb.FAIL_BACK, page)
                + " A site that only just came back is not home yet: going back too early is a second outage.");
    }

    private static Node row(RecoveryGate gate) {
        var name = new ProseLine(gate.name(), "gate-name").whole();
        var row = new HBox(sign(gate.standing()), name, Columns.space(), new ProseLine(gate.evidence(), Css.F2));
        row.getStyleClass().addAll(Css.ROW, "gate");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(gate.name() + ", " + word(gate.standing()) + ", " + gate.evidence());
        return row;
    }

    private static String word(RecoveryGate.Standing standing) {
        return switch (standing) {
            case PASSED -> "passed";
            case OPEN -> "not reached";
            case NOT_MEASURED -> "not measured";
        };
    }

    private static Node sign(RecoveryGate.Standing standing) {
        return switch (standing) {
            case PASSED -> new IconView(Icon.CHECK, 14);
            case OPEN -> new StateGlyph(Mark.DEGRADED, 14);
            case NOT_MEASURED -> new StateGlyph(Mark.UNKNOWN, 14);
        };
    }
}
