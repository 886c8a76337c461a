// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.text.TextFlow;

/// A paragraph of prose that wraps.
public final class ProseFlow extends TextFlow {
    private Prose prose = new Prose(List.of());

    public ProseFlow(String text, String... styleClasses) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("");
        setText(text);
    }

    /// A name among other cells: it takes the room that they leave and goes on in a second line before it loses
    /// a letter.
    public ProseFlow beside() {
        setMinWidth(0);
        setMaxHeight(USE_PREF_SIZE);
        return this;
    }

    /// New nodes cost a styling pass, so the same words keep theirs.
    public void setText(String text) {
        Prose before = prose;
        prose = Prose.of(text);
        if (prose.equals(before)) {
            return;
        }
        getChildren().setAll(prose.nodes());
        setAccessibleText(SpokenUnits.spell(prose.plain()));
    }
}
