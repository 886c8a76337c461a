// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Tag;
import dev.bascule.views.tiers.reading.SiteCard;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Glyph, name, tag and state of a site on one line, or on two where one is too narrow; none of them is ever
/// shortened.
final class CardHead extends Region {
    private static final PseudoClass EXPECTED = PseudoClass.getPseudoClass("expected");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final double GLYPH = 15;
    private static final double LINE = 20;
    private static final double GAP = 6;

    private final StateGlyph glyph = new StateGlyph(Mark.UNKNOWN, GLYPH);
    private final Label name;
    private final Tag tag = new Tag("");
    private final ProseLine word = new ProseLine("", "word").whole();

    CardHead(String site) {
        getStyleClass().add("card-head");
        name = new Label(site);
        name.getStyleClass().addAll(Css.STRONG, Css.T14, Css.F1);
        getChildren().addAll(glyph, name, tag, word);
    }

    void show(SiteCard card) {
        glyph.show(card.mark());
        word.setText(card.mark().word());
        pseudoClassStateChanged(EXPECTED, card.mark().isExpected());
        tag.setText(card.tag());
        tag.setVisible(!card.tag().isEmpty());
        tag.getStyleClass().remove(Css.SOLID);
        if (card.isActive()) {
            tag.solid();
        }
        tag.pseudoClassStateChanged(TARGET, card.isTarget() && !card.isPrimary());
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return GLYPH + name.prefWidth(-1) + word.prefWidth(-1) + tagWidth() + 2 * GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isNarrow(width) ? 2 * LINE : LINE;
    }

    private double tagWidth() {
        return tag.isVisible() ? GAP + tag.prefWidth(-1) : 0;
    }

    private boolean isNarrow(double width) {
        return width > 0 && tag.isVisible() && width < computePrefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        put(glyph, 0, 0);
        put(name, GLYPH + GAP, 0);
        put(word, width - word.prefWidth(-1), 0);
        if (isNarrow(width)) {
            put(tag, GLYPH + GAP, LINE);
        } else {
            put(tag, GLYPH + 2 * GAP + name.prefWidth(-1), 0);
        }
    }

    private void put(Node node, double x, double top) {
        var height = node.prefHeight(-1);
        node.resizeRelocate(Math.round(x), Math.round(top + (LINE - height) / 2), node.prefWidth(-1), height);
    }
}
