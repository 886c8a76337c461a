// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The log of a run: the present step, all steps, or problems alone; newest first.
final class LogPanel extends VBox {
    private enum View {
        STEP,
        ALL,
        PROBLEMS
    }

    private final Panel panel = new Panel("Log", "");
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Segmented<View> view = new Segmented<>("Log", List.of(View.values()), LogPanel::words).small();
    private final Latest<List<LogLine>> shown = new Latest<>();
    private List<LogLine> listed = List.of();
    private List<LogLine> log = List.of();
    private int step;

    LogPanel() {
        getStyleClass().add("log-panel");
        lines.getStyleClass().add("lines");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        panel.setRight(view);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        view.valueProperty().subscribe(_ -> refresh());
    }

    void show(RunPage page) {
        log = page.log();
        step = page.currentStep();
        view.rename(View.STEP, "Step " + step);
        view.rename(
                View.PROBLEMS,
                "Problems " + log.stream().filter(LogLine::isProblem).count());
        refresh();
    }

    private void refresh() {
        var chosen = log.stream()
                .filter(line -> switch (view.getValue()) {
                    case STEP -> line.step() == step;
                    case ALL -> true;
                    case PROBLEMS -> line.isProblem();
                })
                .toList();
        if (!shown.isNews(chosen)) {
            return;
        }
        lines.getChildren().setAll(rows(chosen));
        listed = chosen;
        panel.setContent(chosen.isEmpty() ? empty() : scroll);
    }

    /// New nodes cost a styling pass, so a line that stays keeps its own; a step may write the same line twice.
    private List<Node> rows(List<LogLine> chosen) {
        var present = new HashMap<LogLine, Deque<Node>>();
        for (var i = 0; i < listed.size(); i++) {
            present.computeIfAbsent(listed.get(i), _ -> new ArrayDeque<>())
                    .add(lines.getChildren().get(i));
        }
        return chosen.stream()
                .map(line ->
                        Optional.ofNullable(present.get(line)).map(Deque::poll).orElseGet(() -> row(line)))
                .toList();
    }

    private Region empty() {
        return switch (view.getValue()) {
            case PROBLEMS -> Notice.empty(Icon.CHECK, "No problems", "Every line of this run is in the other tabs.");
            case STEP, ALL -> Notice.empty(Icon.NOTE, "Nothing yet", "Lines appear as the step writes them.");
        };
    }

    private static String words(View view) {
        return switch (view) {
            case STEP -> "Step";
            case ALL -> "All steps";
            case PROBLEMS -> "Problems";
        };
    }

    static Node row(LogLine line) {
        var at = new Label(Figures.exactTime(line.at()).substring(0, 10));
        at.getStyleClass().add("at");
        var word = new Label(line.word());
        word.getStyleClass().add("word");
        var text = new Label(line.text());
        text.getStyleClass().add("text-of-line");
        var row = new HBox(at, Columns.left(sign(line.kind()), 12), word, text);
        row.getStyleClass().add("line");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(RunLog.text(line));
        for (var label : List.of(at, word)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        return row;
    }

    private static Node sign(LogLine.Kind kind) {
        return switch (kind) {
            case START -> faint(Icon.PLAY);
            case DONE -> faint(Icon.CHECK);
            case EVIDENCE -> faint(Icon.ARROW);
            case NEW_ANSWER -> new NewAnswer();
            case WARNING -> new StateGlyph(Mark.DEGRADED, 10);
            case PROBLEM -> new StateGlyph(Mark.UNHEALTHY, 10);
        };
    }

    private static Node faint(Icon icon) {
        var view = new IconView(icon, 10);
        view.getStyleClass().add(Css.F3);
        return view;
    }

    /// A small filled square: a server gives the new answer.
    private static final class NewAnswer extends Region {
        NewAnswer() {
            getStyleClass().add("new-answer");
            Mark.paint(this, Mark.TRANSITION);
        }
    }
}
