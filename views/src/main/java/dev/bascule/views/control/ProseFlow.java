// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import javafx.scene.AccessibleRole;
import javafx.scene.text.TextFlow;

/// A paragraph of prose that wraps.
public final class ProseFlow extends TextFlow {
    public ProseFlow(String text, String... styleClasses) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        setText(text);
    }

    public void setText(String text) {
        Prose prose = Prose.of(text);
        getChildren().setAll(prose.nodes());
        setAccessibleText(SpokenUnits.spell(prose.plain()));
    }
}
