// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.board;

import dev.bascule.readiness.Remedy;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.readiness.diagnosis.Diagnosis;
import dev.bascule.views.readiness.diagnosis.Finding;
import dev.bascule.views.readiness.diagnosis.Trouble;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/// Four panels, two by two: each trouble with what was measured of it and what to do.
public final class DiagnosePane extends GridPane {
    private static final double HALF = 50;
    private static final double ACTION = 124;

    private final Consumer<Remedy> follow;
    private final Map<Trouble, Card> cards = new EnumMap<>(Trouble.class);

    public DiagnosePane(Consumer<Remedy> follow) {
        this.follow = follow;
        getStyleClass().add("diagnose-pane");
        setMinSize(0, 0);
        for (var trouble : Trouble.values()) {
            var card = new Card(trouble);
            cards.put(trouble, card);
            add(card.panel, trouble.ordinal() % 2, trouble.ordinal() / 2);
        }
        for (var i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(HALF);
            var row = new RowConstraints();
            row.setPercentHeight(HALF);
            getColumnConstraints().add(column);
            getRowConstraints().add(row);
        }
    }

    public void show(List<Diagnosis> diagnoses) {
        diagnoses.forEach(d -> Optional.ofNullable(cards.get(d.trouble())).ifPresent(c -> c.show(d)));
    }

    private static Optional<Mark> mark(Diagnosis.Look look) {
        return switch (look) {
            case CLEAR -> Optional.empty();
            case SEEN -> Optional.of(Mark.DEGRADED);
            case UNKNOWN -> Optional.of(Mark.UNKNOWN);
        };
    }

    /// One trouble.
    private final class Card {
        private final Panel panel;
        private final VBox content = new VBox();
        private final Latest<Diagnosis> shown = new Latest<>();

        Card(Trouble trouble) {
            panel = new Panel(trouble.title(), trouble.symptom(), Lines.scrolling(content, trouble.title()));
            panel.setMinHeight(0);
        }

        void show(Diagnosis diagnosis) {
            if (!shown.isNews(diagnosis)) {
                return;
            }
            var look = new HBox(
                    Lines.sign(mark(diagnosis.look())),
                    new ProseLine(diagnosis.look().word(), Css.T12, Css.F1).whole());
            look.getStyleClass().add("together");
            panel.setRight(look);
            var sentence = new ProseFlow(diagnosis.sentence(), "sentence");
            content.getChildren().setAll(sentence);
            diagnosis.findings().forEach(f -> content.getChildren().add(finding(f)));
        }

        private Node finding(Finding f) {
            return Lines.row(
                    f.about() + ", " + f.value() + ", " + f.meaning(),
                    Lines.sign(f.speaksForIt() ? Optional.of(Mark.DEGRADED) : Optional.empty()),
                    Lines.two(f.about() + "  `" + f.value() + "`", f.meaning()),
                    Lines.action(f.remedy(), follow, f.remedy().isEmpty() ? 0 : ACTION));
        }
    }
}
