// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.failover.prepare.Fact;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Facts as rows: a quiet name at the left, what is so at the right; long facts wrap.
final class FactList extends VBox {
    private static final double NAME = 112;
    private static final double EFFECT = 300;

    private final Latest<List<Fact>> shown = new Latest<>();

    FactList() {
        getStyleClass().add("fact-list");
    }

    void show(List<Fact> facts) {
        if (shown.isNews(facts)) {
            getChildren().setAll(facts.stream().map(FactList::row).toList());
        }
    }

    private static HBox row(Fact fact) {
        var effect = Columns.growing(new ProseFlow(fact.effect()));
        effect.setPrefWidth(EFFECT);
        var row = new HBox(Columns.left(new ProseLine(fact.subject(), Css.F3), NAME), effect);
        row.getStyleClass().addAll(Css.ROW, "fact");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(fact.subject() + ": " + fact.effect());
        return row;
    }
}
