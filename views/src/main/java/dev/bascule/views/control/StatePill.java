// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Css;
import dev.bascule.styles.Glyph;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Glyph and word on the tint of a state; `solid` is for the one thing on a page that must be seen first.
public final class StatePill extends HBox {
    /// Heights 20, 24 and 32 px with glyphs to match.
    public enum Size {
        SMALL("small", 12),
        USUAL("usual", 14),
        LARGE("large", 18);

        private final String styleClass;
        private final double glyph;

        Size(String styleClass, double glyph) {
            this.styleClass = styleClass;
            this.glyph = glyph;
        }
    }

    private final StateGlyph glyph;
    private final Label word = new Label();
    private final String subject;

    /// `subject` is what the state belongs to; it is spoken before the word ("Health, UNHEALTHY").
    public StatePill(String subject, Size size) {
        this.subject = subject;
        this.glyph = new StateGlyph(Glyph.UNKNOWN, size.glyph);
        getStyleClass().addAll("state-pill", size.styleClass);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(glyph, word);
        show(Mark.UNKNOWN);
    }

    public static StatePill of(Mark mark) {
        StatePill pill = new StatePill("Health", Size.USUAL);
        pill.show(mark);
        return pill;
    }

    public static StatePill of(DeploymentMark mark) {
        StatePill pill = new StatePill("Deployment", Size.USUAL);
        pill.show(mark);
        return pill;
    }

    /// Fills the pill with the state's full colour.
    public StatePill solid() {
        getStyleClass().add(Css.SOLID);
        return this;
    }

    public void show(Mark mark) {
        show(mark.glyph(), mark.word(), mark);
    }

    public void show(DeploymentMark mark) {
        show(mark.glyph(), mark.word(), mark.tone());
    }

    /// Any glyph and words on the tint of `tone`, neutral when null.
    public void show(Glyph shape, String words, @Nullable Mark tone) {
        Mark.paint(this, tone);
        glyph.draw(shape);
        word.setText(words);
        setAccessibleText(subject + ", " + words);
    }
}
