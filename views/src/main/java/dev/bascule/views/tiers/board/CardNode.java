// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.ScoreSegments;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.tiers.reading.Ranked;
import dev.bascule.views.tiers.reading.SiteCard;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One site: its state, what was measured of it, its score, and the tier it deserves. A click selects it, a
/// second opens it.
final class CardNode extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");
    private static final double NAME = 44;
    private static final double SEGMENTS = 60;
    private static final double ICON = 14;

    private final CardHead head;
    private final Metrics metrics = new Metrics();
    private final HBox middle = new HBox();
    private final ProseLine tier = new ProseLine("", Css.T12, Css.F2);
    private final ProseLine move = new ProseLine("", Css.T12, Css.F2);
    private final ProseLine age = new ProseLine("", Css.T12, Css.F1);
    private final HBox stale;
    private final Latest<SiteCard> shown = new Latest<>();

    CardNode(SiteId site, Consumer<SiteId> onSelect, Runnable onOpen) {
        getStyleClass().add("site-card");
        setId("site-" + site);
        setAccessibleRole(AccessibleRole.BUTTON);
        head = new CardHead(site.value());
        middle.getStyleClass().add("middle");
        stale = fact("Stale", age);
        getChildren().addAll(head, metrics, middle, fact("Tier", tier), fact("Moved", move), stale);
        setOnMouseClicked(e -> {
            onSelect.accept(site);
            requestFocus();
            if (e.getClickCount() > 1) {
                onOpen.run();
            }
        });
    }

    void select(boolean isSelected, boolean isStop) {
        pseudoClassStateChanged(SELECTED, isSelected);
        setFocusTraversable(isStop);
    }

    /// `minimum` is the score below which a site is no target.
    void show(SiteCard card, int minimum) {
        if (!shown.isNews(card)) {
            return;
        }
        Mark.paint(this, card.mark());
        pseudoClassStateChanged(LOUD, card.mark() == Mark.UNHEALTHY);
        pseudoClassStateChanged(TARGET, card.isTarget());
        pseudoClassStateChanged(STALE, card.isStale());
        head.show(card);
        metrics.show(card.cells());
        middle.getChildren().setAll(card.isActive() ? traffic(card) : score(card, minimum));
        tier.setText(card.advised());
        move.setText(card.lastMove());
        age.setText(card.age());
        stale.setVisible(card.isStale());
        stale.setManaged(card.isStale());
        setAccessibleText(card.spoken());
    }

    private static HBox fact(String name, ProseLine value) {
        var label = new Label(name);
        label.getStyleClass().addAll(Css.T12, Css.F3);
        var fact = new HBox(Columns.left(label, NAME), Columns.growing(value));
        fact.getStyleClass().add("fact");
        return fact;
    }

    private static Node[] traffic(SiteCard card) {
        return new Node[] {
            new IconView(Icon.TRAFFIC, ICON), Columns.growing(new ProseLine(card.traffic(), Css.T12, Css.F2))
        };
    }

    private static Node[] score(SiteCard card, int minimum) {
        var name = new Label("Score");
        name.getStyleClass().addAll(Css.T12, Css.F3);
        name.setMinWidth(Region.USE_PREF_SIZE);
        if (card.rank().isEmpty()) {
            return new Node[] {name, new ProseLine("not ranked", Css.T12, Css.F2)};
        }
        var rank = card.rank().get();
        var total = new Label(Integer.toString(rank.score().total()));
        total.getStyleClass().addAll(Css.MONO, Css.STRONG, Css.T16, rank.score().total() >= minimum ? Css.F1 : Css.F3);
        total.setMinWidth(Region.USE_PREF_SIZE);
        return new Node[] {name, total, segments(rank)};
    }

    private static Node segments(Ranked rank) {
        var bar = new ScoreSegments(SEGMENTS);
        bar.show(
                rank.score().parts().stream()
                        .map(p -> new ScoreSegments.Part(p.name(), p.earned(), p.weight()))
                        .toList(),
                rank.score().isEligible());
        return Columns.growing(bar);
    }
}
