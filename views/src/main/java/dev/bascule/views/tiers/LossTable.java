// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.tiers.reading.LossLine;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What would be left if the active site were lost, then the next one too, and so on.
final class LossTable extends VBox {
    private static final double LOST = 128;
    private static final double TO = 84;
    private static final double FIGURE = 72;
    private static final double ANSWER = 132;
    private static final double GLYPH = 12;
    private static final double GAP = 16;

    private final VBox rows = new VBox();
    private final Latest<List<LossLine>> shown = new Latest<>();

    LossTable() {
        getStyleClass().add("loss-table");
        setAccessibleText("If we lose");
        var title = new Label("If we lose");
        title.getStyleClass().addAll(Css.STRONG, Css.T13);
        title.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, new ProseLine("best answer right now", Css.T12, Css.F3));
        head.getStyleClass().add("title-line");
        var scroll = new Scroll(rows);
        scroll.setAccessibleText("Losses and their answers");
        getChildren().addAll(head, captions(), scroll);
    }

    void show(List<LossLine> lines) {
        if (!shown.isNews(lines)) {
            return;
        }
        rows.getChildren().setAll(lines.stream().map(LossTable::row).toList());
        if (lines.isEmpty()) {
            var words = "The active site is not known, so nothing can be ranked yet.";
            rows.getChildren().add(line(new ProseLine(words, Css.T12, Css.F2)));
        }
    }

    private static Node captions() {
        var line = line(
                Columns.left(caption("Lost"), LOST),
                Columns.left(caption("Goes to"), TO),
                Columns.right(caption("Data loss"), FIGURE),
                Columns.right(caption("RTO est."), FIGURE),
                Columns.right(caption("Objective"), FIGURE),
                Columns.left(caption("Objective met"), ANSWER),
                Columns.growing(caption("Why")));
        line.getStyleClass().add("captions");
        return line;
    }

    private static Node row(LossLine loss) {
        var to = new HBox(
                loss.mark().<Node>map(m -> new StateGlyph(m, GLYPH)).orElseGet(() -> new IconView(Icon.FENCE, GLYPH)),
                new ProseLine(loss.to().map(s -> s.value()).orElse("none"), Css.T12, Css.F1).whole());
        to.getStyleClass().add("together");
        var answer = new HBox(sign(loss), new ProseLine(loss.answered(), Css.T12, Css.F1).whole());
        answer.getStyleClass().add("together");
        var row = line(
                Columns.left(new ProseLine(loss.lost(), Css.T12, Css.F1, Css.STRONG), LOST),
                Columns.left(to, TO),
                figure(loss.loss()),
                figure(loss.recovery()),
                figure(loss.objective()),
                Columns.left(answer, ANSWER),
                Columns.growing(new ProseLine(loss.why(), Css.T12, Css.F2)));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText("If " + loss.lost() + " is lost, users go to "
                + loss.to().map(s -> s.value()).orElse("none")
                + loss.mark().map(Mark::word).map(w -> ", " + w).orElse("") + ", data loss " + loss.loss()
                + ", RTO estimate " + loss.recovery() + ", objective "
                + loss.answered().replace("`", "") + ", "
                + loss.why().replace("`", ""));
        return row;
    }

    private static Node figure(String text) {
        var figure = new ProseLine("`" + text + "`", Css.T12, Css.F1).whole();
        figure.setMaxWidth(USE_PREF_SIZE);
        return Columns.right(figure, FIGURE);
    }

    private static Node sign(LossLine loss) {
        return new IconView(
                switch (loss.answer()) {
                    case MET -> Icon.CHECK;
                    case MISSED, NONE -> Icon.X;
                    case NOT_KNOWN -> Icon.INFO;
                },
                GLYPH);
    }

    private static HBox line(Node... cells) {
        var line = new HBox(GAP, cells);
        line.getStyleClass().addAll(Css.ROW, "loss");
        return line;
    }

    private static ProseLine caption(String words) {
        var caption = new ProseLine(words, Css.T11, Css.F3);
        caption.setMaxWidth(USE_PREF_SIZE);
        return caption;
    }
}
