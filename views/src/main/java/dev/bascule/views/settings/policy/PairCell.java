// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.predict.BacktestReport.Pair;
import dev.bascule.predict.Turn;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A decision on both sides: when, what, how the two differ, and below it the sentence.
final class PairCell extends ListCell<Pair> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double AT = 104;

    PairCell() {
        getStyleClass().add("pair-cell");
    }

    @Override
    protected void updateItem(Pair pair, boolean empty) {
        super.updateItem(pair, empty);
        if (empty || pair == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        var turn = pair.would().or(pair::really).orElseThrow();
        var at = new Label(TIME.format(pair.at()));
        at.getStyleClass().addAll(Css.MONO, Css.T11, Css.F2);
        var what = new Label(turn.kind().title() + (turn.site().isEmpty() ? "" : ", " + turn.site()));
        what.getStyleClass().addAll(Css.T12, Css.STRONG);
        var line = new HBox(Columns.left(at, AT), what, Columns.space(), new Tag(difference(pair)));
        line.getStyleClass().add("line");
        var sentence = new ProseLine(turn.sentence(), Css.T11, pair.would().isPresent() ? Css.F2 : Css.F3);
        var box = new VBox(line, Columns.growing(sentence));
        box.getStyleClass().add("pair");
        box.setMinWidth(0);
        box.setPrefWidth(0);
        setGraphic(box);
        setAccessibleText(what.getText() + ", " + difference(pair) + ", " + at.getText() + ". " + sentence(pair, turn));
    }

    private static String sentence(Pair pair, Turn turn) {
        return (pair.would().isPresent() ? "Would: " : "Really: ") + turn.sentence();
    }

    private static String difference(Pair pair) {
        if (pair.isSame()) {
            return "same";
        }
        if (pair.really().isEmpty()) {
            return "only with this policy";
        }
        return pair.would().isEmpty()
                ? "only in reality"
                : Figures.age(pair.shift().abs()) + (pair.shift().isNegative() ? " earlier" : " later");
    }
}
