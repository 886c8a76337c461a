// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Css;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The votes of all vantage points as small glyphs and the count that agrees with the verdict; unanimous good news is
/// dimmed.
public final class QuorumRow extends HBox {
    private static final PseudoClass UNANIMOUS = PseudoClass.getPseudoClass("unanimous");
    private static final double GLYPH = 11;

    private final HBox glyphs = new HBox();
    private final Label count = new Label();
    private final Tooltip tooltip = new Tooltip();

    public QuorumRow() {
        getStyleClass().add("quorum-row");
        glyphs.getStyleClass().add("votes");
        count.getStyleClass().addAll(Css.MONO, Css.T12, Css.STRONG);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(glyphs, count);
        Tooltip.install(this, tooltip);
    }

    /// Shows the votes and how many of them agree with `verdict`.
    public void show(List<Vote> votes, Mark verdict) {
        long agreeing = votes.stream().filter(vote -> vote.mark() == verdict).count();
        glyphs.getChildren()
                .setAll(votes.stream()
                        .map(vote -> new StateGlyph(vote.mark(), GLYPH))
                        .toList());
        count.setText(agreeing + "/" + votes.size());
        pseudoClassStateChanged(
                UNANIMOUS, votes.stream().allMatch(vote -> vote.mark().isExpected()));
        String each = votes.stream()
                .map(vote -> vote.vantage() + " " + vote.mark().word())
                .collect(Collectors.joining(", "));
        setAccessibleText("Quorum, " + agreeing + " of " + votes.size() + " " + verdict.word() + ": " + each);
        tooltip.setText(each.replace(", ", "\n"));
    }

    /// Hides the number, for places that show it elsewhere.
    public QuorumRow glyphsOnly() {
        count.setManaged(false);
        count.setVisible(false);
        return this;
    }
}
