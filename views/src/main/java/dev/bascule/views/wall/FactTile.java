// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.views.control.Bar;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.wall.WallFace.Fact;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/// A caption, a number, and a bar or words below it.
final class FactTile extends VBox {
    private static final double GLYPH = 44;
    private static final double BAR = 12;

    FactTile(Fact fact) {
        getStyleClass().addAll("tile", "fact");
        var value = WallPage.row("fact-value");
        if (fact.share().isEmpty() && fact.mark().isPresent()) {
            value.getStyleClass().add("marked-value");
            value.getChildren().add(new StateGlyph(fact.mark().get(), GLYPH));
        }
        var style = fact.share().isPresent() ? "number" : "words";
        value.getChildren().addAll(WallPage.label(style, fact.value()), WallPage.label("of", fact.of()));
        getChildren().addAll(WallPage.label("caption", fact.caption()), value);
        fact.share().ifPresent(share -> {
            var bar = new Bar(1, BAR);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.show(share, fact.mark().orElse(null));
            getChildren().add(bar);
        });
        if (!fact.words().isEmpty()) {
            getChildren().add(WallPage.label("caption", fact.words()));
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("%s, %s%s %s%s"
                .formatted(
                        fact.caption(),
                        fact.value(),
                        fact.of(),
                        fact.words(),
                        fact.mark().map(Mark::word).map(word -> ", " + word).orElse("")));
    }
}
