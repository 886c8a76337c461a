// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.reach;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.row.Columns;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One provider or resolver with its button and what the newest test said; the button keeps its place and its
/// focus.
final class ReachRow extends VBox {
    private static final double NAME = 150;
    private static final double GLYPH = 14;

    private final StackPane glyph = new StackPane();
    private final Label title = new Label();
    private final ProseLine about = new ProseLine("", Css.T11, Css.F3);
    private final Label took = new Label();
    private final VBox findings = new VBox();
    private final ActionButton button;
    private String id = "";

    ReachRow(Consumer<String> onTest) {
        getStyleClass().add("reach-row");
        title.getStyleClass().addAll(Css.T13, Css.STRONG);
        took.getStyleClass().addAll(Css.MONO, Css.T11, Css.F2);
        took.setMinWidth(USE_PREF_SIZE);
        button = ActionButton.usual("Test", () -> onTest.accept(id)).small();
        findings.getStyleClass().add("findings");
        var line = new HBox(glyph, Columns.left(title, NAME), Columns.growing(about), took, button);
        line.getStyleClass().add("line");
        setAccessibleRole(AccessibleRole.PARENT);
        getChildren().addAll(line, findings);
    }

    void show(ReachLine line) {
        id = line.id();
        title.setText(line.title());
        about.setText(line.about());
        took.setText(line.took().isEmpty() ? line.state().words() : line.state().words() + ", " + line.took());
        glyph.getChildren().setAll(new StateGlyph(mark(line.state()), GLYPH));
        findings.getChildren()
                .setAll(line.findings().stream()
                        .map(words -> new ProseFlow(words, Css.T12, Css.F2))
                        .toList());
        findings.setManaged(!line.findings().isEmpty());
        button.setAccessibleText("Test " + line.title());
        setAccessibleText(SpokenUnits.spell(line.title() + ", " + line.state().words() + ", " + line.took() + ". "
                + String.join(". ", line.findings())));
    }

    private static Mark mark(ReachLine.State state) {
        return switch (state) {
            case UNTESTED, CALLED_OFF -> Mark.UNKNOWN;
            case RUNNING -> Mark.TRANSITION;
            case PASSED -> Mark.HEALTHY;
            case FAILED -> Mark.UNHEALTHY;
        };
    }
}
