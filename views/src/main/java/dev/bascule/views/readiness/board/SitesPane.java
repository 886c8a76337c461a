// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.board;

import dev.bascule.readiness.SiteReadiness.PartScore;
import dev.bascule.styles.Css;
import dev.bascule.topology.SiteId;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.chart.ScoreSegments;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.readiness.reading.SiteFace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The sites that could take over, in configured order, each with its score and what every part of it earned.
public final class SitesPane extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDTH = 336;
    private static final double BAR = 308;
    private static final double CELL = 97;
    private static final int COLUMNS = 3;

    private final Consumer<SiteId> onSelect;
    private final VBox cards = new VBox();
    private final Map<SiteId, Node> byId = new LinkedHashMap<>();
    private final Latest<List<SiteFace>> shown = new Latest<>();

    public SitesPane(Consumer<SiteId> onSelect) {
        this.onSelect = onSelect;
        getStyleClass().add("sites-pane");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        var panel = new Panel("Sites", "who could take over", Lines.scrolling(cards, "Sites"));
        setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    /// Rebuilt only for news, so that focus survives every refresh.
    public void show(List<SiteFace> faces, Optional<SiteId> selected) {
        if (shown.isNews(faces)) {
            byId.clear();
            faces.forEach(f -> byId.put(f.id(), card(f)));
            cards.getChildren().setAll(byId.values());
        }
        byId.forEach((id, card) -> card.pseudoClassStateChanged(SELECTED, selected.equals(Optional.of(id))));
    }

    private Node card(SiteFace face) {
        var total = new Label(Integer.toString(face.score()));
        total.getStyleClass().addAll(Css.MONO, Css.T28, face.isReady() ? Css.F1 : Css.F3);
        total.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(
                new ProseLine(face.id().value(), Css.STRONG, Css.T14).whole(),
                new Tag(face.tier().name()),
                Columns.space(),
                total);
        head.getStyleClass().add("together");
        var bar = new ScoreSegments(BAR);
        bar.show(
                face.parts().stream()
                        .map(p -> new ScoreSegments.Part(p.part().title(), p.earned(), p.possible()))
                        .toList(),
                face.isReady());
        var standing = new HBox(
                Lines.sign(face.isReady() ? Optional.empty() : Optional.of(face.mark())),
                Columns.growing(new ProseLine(face.words(), Css.T12, Css.F2)));
        standing.getStyleClass().add("together");
        var card = new VBox(head, bar, parts(face.parts()), standing);
        card.getStyleClass().add("site");
        card.setAccessibleRole(AccessibleRole.LIST_ITEM);
        card.setAccessibleText(face.spoken());
        card.setOnMouseClicked(_ -> onSelect.accept(face.id()));
        return card;
    }

    private static Node parts(List<PartScore> parts) {
        var grid = new GridPane();
        grid.getStyleClass().add("parts");
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var cell = new HBox(
                    Lines.caption(part.part().title()),
                    Columns.space(),
                    new ProseLine("`" + part.earned() + "/" + part.possible() + "`", Css.T11, Css.F2).whole());
            cell.setMinWidth(CELL);
            cell.setMaxWidth(CELL);
            grid.add(cell, i % COLUMNS, i / COLUMNS);
        }
        return grid;
    }
}
