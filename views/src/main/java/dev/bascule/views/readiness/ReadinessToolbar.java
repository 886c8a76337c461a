// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

import dev.bascule.readiness.Proving;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Bar;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import javafx.scene.layout.HBox;

/// Which page is shown, how often proofs are taken, how far a round is, and the button that begins or stops
/// one.
final class ReadinessToolbar extends HBox {
    private static final double PROGRESS = 120;

    private final ReadinessViewModel model;
    private final Segmented<Page> pages =
            new Segmented<>("Page of readiness", List.of(Page.values()), Page::title).small();
    private final ProseLine words = new ProseLine("", Css.T12, Css.F3);
    private final Bar progress = new Bar(PROGRESS, 6);
    private final ActionButton prove;

    ReadinessToolbar(ReadinessViewModel model) {
        this.model = model;
        getStyleClass().add(Css.TOOLBAR);
        pages.askBefore(model::turn);
        prove = ActionButton.usual("Prove now", this::act).small().key("M");
        prove.setId("readiness-prove");
        progress.setMinWidth(PROGRESS);
        progress.setMaxWidth(PROGRESS);
        getChildren().addAll(pages, Columns.growing(words), progress, prove);
    }

    void refresh() {
        pages.show(model.pageProperty().get());
        var round = model.proving();
        progress.setVisible(round.isPresent());
        round.ifPresent(r -> progress.show(r.of() == 0 ? 0 : r.done() / (double) r.of(), null));
        words.setText(round.map(ReadinessToolbar::underWay).orElseGet(this::cadence));
        prove.setText(model.isMine() ? "Stop" : "Prove now");
        prove.setAccessibleText(model.isMine() ? "Stop the round of proofs" : "Prove now");
        prove.refuseBecause(
                round.isPresent() && !model.isMine() ? "A round is under way; its proofs are here in a moment." : null);
    }

    private void act() {
        if (model.isMine()) {
            model.stop();
        } else {
            model.prove();
        }
        refresh();
    }

    private static String underWay(Proving round) {
        return "Proving `" + round.done() + "` of `" + round.of() + "`: " + round.now();
    }

    private String cadence() {
        return model.readinessProperty()
                .get()
                .map(r -> "Proved every " + Figures.setting(r.facts().every())
                        + " by reading and greeting; nothing is written")
                .orElse("");
    }
}
