// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.runbook.ChecklistPhase;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Bar;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.ProseLine;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above a checklist: its name, how much is done, and a bar; a click or Enter folds it.
final class PhaseHeader extends HBox {
    private static final double ICON = 12;
    private static final double BAR_WIDTH = 96;
    private static final double BAR_HEIGHT = 4;

    private final ChecklistPhase phase;
    private final Runnable onToggle;
    private final IconView arrow = new IconView(Icon.DOWN, ICON);
    private final Label count = new Label();
    private final ProseLine note = new ProseLine("", Css.T12, Css.F3);
    private final Bar bar = new Bar(BAR_WIDTH, BAR_HEIGHT);
    private boolean isOpen;

    PhaseHeader(ChecklistPhase phase, boolean isOpen, Runnable onToggle) {
        this.phase = phase;
        this.isOpen = isOpen;
        this.onToggle = onToggle;
        getStyleClass().add("phase-header");
        var name = new Label(phase.title());
        name.getStyleClass().addAll(Css.STRONG, Css.T12);
        name.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().addAll(Css.MONO, Css.T12);
        count.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(arrow, name, count, note, space, bar);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(_ -> toggle());
        setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.SPACE) {
                toggle();
                pressed.consume();
            }
        });
    }

    boolean isOpen() {
        return isOpen;
    }

    void show(ChecklistFace.Phase standing) {
        var all = standing.items().size();
        arrow.show(isOpen ? Icon.DOWN : Icon.RIGHT);
        count.setText(standing.done() + "/" + all);
        note.setText(standing.note());
        bar.getStyleClass().remove("bright");
        if (!standing.isComplete()) {
            bar.getStyleClass().add("bright");
        }
        bar.show((double) standing.done() / all, null);
        setAccessibleText(phase.title() + ", " + standing.done() + " of " + all + ", " + standing.note()
                + (isOpen ? ", unfolded" : ", folded"));
    }

    private void toggle() {
        isOpen = !isOpen;
        onToggle.run();
    }
}
