// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.navigation.ReportExport;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the post-mortem holds and still lacks, and the forms in which it leaves the console.
final class ReportPanel {
    private static final double ICON = 13;

    private final Panel panel = new Panel("Post-mortem draft", "");
    private final HBox formats = new HBox();

    ReportPanel(Consumer<ReportExport.Format> onExport) {
        for (var format : ReportExport.Format.values()) {
            formats.getChildren()
                    .add(ActionButton.usual(format.title(), () -> onExport.accept(format))
                            .small());
        }
        formats.getStyleClass().add("formats");
        panel.setMinHeight(Region.USE_PREF_SIZE);
    }

    Panel node() {
        return panel;
    }

    void show(List<Completeness> parts) {
        var rows = new VBox();
        parts.forEach(part -> rows.getChildren().add(row(part)));
        panel.setContent(rows, formats);
    }

    private static ListRow row(Completeness part) {
        var there = part.isThere();
        var icon = new HBox(new IconView(there ? Icon.CHECK : Icon.X, ICON));
        icon.setAlignment(Pos.CENTER_LEFT);
        icon.getStyleClass().add(there ? Css.F2 : Css.F1);
        var name = new ProseLine(part.part(), there ? Css.F2 : Css.STRONG);
        var amount = new ProseLine(part.amount(), there ? Css.F3 : Css.F1).whole();
        var spoken = part.part() + (there ? ", there, " : ", not complete, ") + part.amount();
        return new ListRow("completeness-row", spoken, icon, name, ListRow.space(), amount);
    }
}
