// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.row;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.TickBox;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A checklist item: a person ticks it with Space or a click, or a measurement ticks and unticks it by itself.
public final class ChecklistItem extends HBox {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final double GLYPH = 12;

    private final ChecklistLine line;
    private final Runnable onTick;

    private ChecklistItem(ChecklistLine line, Runnable onTick) {
        this.line = line;
        this.onTick = onTick;
        getStyleClass().addAll(Css.ROW, "checklist-item");
        pseudoClassStateChanged(TICKED, line.isTicked());
        TickBox box = new TickBox(line.isMeasured());
        box.setTicked(line.isTicked());
        getChildren().add(box);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setAccessibleText(spoken());
        if (!line.isMeasured()) {
            setOnMouseClicked(_ -> onTick.run());
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::tickOnSpace);
    }

    /// Two text lines: the name above, evidence and time beneath. `onTick` is called for a person's item only.
    public static ChecklistItem tall(ChecklistLine line, Runnable onTick) {
        ChecklistItem item = new ChecklistItem(line, onTick);
        item.getStyleClass().add("tall");
        HBox details = new HBox(new ProseLine(line.evidence(), "evidence"), grow());
        details.getStyleClass().add("details");
        if (!line.when().isEmpty()) {
            details.getChildren().add(item.when());
        } else if (item.awaitsPerson()) {
            details.getChildren().add(new KeyCap("Space"));
        }
        VBox middle = new VBox(new ProseLine(line.name(), "name"), details);
        middle.getStyleClass().add("middle");
        setHgrow(middle, Priority.ALWAYS);
        item.getChildren().add(middle);
        return item;
    }

    /// One text line: the name left; evidence, verdict and time right.
    public static ChecklistItem flat(ChecklistLine line, Runnable onTick) {
        ChecklistItem item = new ChecklistItem(line, onTick);
        item.getStyleClass().add("flat");
        HBox details = new HBox(new ProseLine(line.evidence(), "evidence"));
        details.getStyleClass().add("details");
        if (line.isTicked() && line.isMeasured()) {
            details.getChildren().add(new IconView(Icon.CHECK, GLYPH));
        }
        Mark verdict = line.verdict();
        if (verdict != null && !line.isTicked()) {
            details.getChildren().add(new StateGlyph(verdict, GLYPH));
        }
        if (!line.when().isEmpty()) {
            details.getChildren().add(item.when());
        } else if (item.awaitsPerson()) {
            details.getChildren().add(new KeyCap("Space"));
        }
        item.getChildren().addAll(new ProseLine(line.name(), "name"), grow(), details);
        return item;
    }

    private ProseLine when() {
        return new ProseLine((line.isMeasured() ? "measured " : "ticked ") + line.when(), "when", Css.T11).whole();
    }

    private boolean awaitsPerson() {
        return !line.isMeasured() && !line.isTicked();
    }

    private void tickOnSpace(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            if (!line.isMeasured()) {
                onTick.run();
            }
            event.consume();
        }
    }

    private String spoken() {
        String by = line.isTicked() ? (line.isMeasured() ? ", ticked by measurement" : ", ticked") : ", open";
        String at = line.when().isEmpty() ? "" : " at " + line.when();
        return SpokenUnits.spell(line.name() + by + ", " + line.evidence() + at);
    }

    private static Region grow() {
        Region region = new Region();
        setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
