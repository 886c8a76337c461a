// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line above a part of a drawer or an inspector: its title, and on the right a quiet note, which may be
/// empty.
public final class SectionHead extends HBox {
    public SectionHead(String title, String note) {
        var name = new Label(title);
        name.getStyleClass().addAll(Css.T12, Css.STRONG);
        name.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("section");
        getChildren().addAll(name, Columns.space(), new ProseLine(note, Css.T11, Css.F3));
    }
}
