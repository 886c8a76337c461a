// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.chart.DnsLegend;
import dev.bascule.views.control.chart.DnsMatrix;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Scroll;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.row.StepRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of a run: head, steps, propagation with the log below it, and what people have to do.
public final class ExecutionView extends VBox {
    private static final double STEPS = 432;
    private static final double PEOPLE = 364;
    private static final double MIDDLE = 576;

    private final RunHeader header;
    private final VBox notices = new VBox();
    private final Panel steps = new Panel("Steps", "");
    private final VBox stepRows = new VBox();
    private final List<StepRow> rows = new ArrayList<>();
    private final Panel propagation = new Panel("DNS propagation", "");
    private final DnsMatrix matrix = new DnsMatrix();
    private final LogPanel log = new LogPanel();
    private final PeopleColumn people;
    private final VBox body = new VBox();
    private final Unfolding columns;
    private final Latest<List<String>> titles = new Latest<>();
    private final Latest<List<Object>> noticed = new Latest<>();
    private final Region unasked = Notice.empty(
            Icon.DNS, "Servers are not asked yet", "They are asked every second once the records are published.");
    private final Region answers = answers(matrix);

    ExecutionView(ExecutionViewModel model, RunHeader.Ways ways) {
        getStyleClass().add("execution");
        header = new RunHeader(ways);
        people = new PeopleColumn(model::tick);
        people.setMinWidth(280);
        people.setPrefWidth(PEOPLE);
        people.setMaxWidth(PEOPLE);
        columns = new Unfolding(List.of(
                new Unfolding.Column(stepsColumn(), this::showSteps),
                new Unfolding.Column(middle(), this::showMiddle),
                new Unfolding.Column(people, people::show)));
        VBox.setVgrow(columns.row(), Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.getChildren().addAll(header, notices, columns.row());
        model.pageProperty().subscribe(page -> show(page, model));
        model.troubleProperty().subscribe((_, _) -> show(model.page(), model));
    }

    double headHeight() {
        return header.getHeight();
    }

    /// The page has been opened: its columns come one after another.
    void unfold() {
        columns.begin();
    }

    private void show(Optional<RunPage> page, ExecutionViewModel model) {
        if (page.isEmpty()) {
            var nothing = Notice.empty(
                    Icon.PLAY, "Nothing is being moved", "The last run is shown here once there has been one.");
            VBox.setVgrow(nothing, Priority.ALWAYS);
            getChildren().setAll(nothing);
            return;
        }
        if (!getChildren().contains(body)) {
            getChildren().setAll(body);
            unfold();
        }
        var shown = page.get();
        header.show(shown, model.refusalProperty().get());
        notice(shown, model.troubleProperty().get());
        columns.show(shown);
    }

    private void notice(RunPage page, String trouble) {
        if (!noticed.isNews(List.of(page.ending(), trouble))) {
            return;
        }
        notices.getChildren().clear();
        page.ending().ifPresent(ending -> {
            notices.getChildren().add(new Strip(ending.mark(), "**" + ending.title() + ".** " + ending.truth()));
            ending.exceptions().forEach(words -> notices.getChildren().add(new Strip(Mark.DEGRADED, words)));
        });
        if (!trouble.isEmpty()) {
            notices.getChildren().add(new Strip(Mark.UNHEALTHY, trouble));
        }
    }

    private void showSteps(RunPage page) {
        steps.setSubtitle(page.steps().getFirst().summary());
        if (titles.isNews(
                page.steps().stream().map(s -> s.title() + s.lines().size()).toList())) {
            rebuildSteps(page);
        }
        var index = 0;
        for (var group : page.steps()) {
            for (var line : group.lines()) {
                rows.get(index++).show(line);
            }
        }
    }

    private void rebuildSteps(RunPage page) {
        rows.clear();
        stepRows.getChildren().clear();
        for (var group : page.steps()) {
            if (page.steps().size() > 1) {
                var head = new Label(group.title());
                head.getStyleClass().add("group");
                head.setMaxWidth(Double.MAX_VALUE);
                stepRows.getChildren().add(head);
            }
            group.lines().forEach(line -> {
                var row = new StepRow(line);
                rows.add(row);
                stepRows.getChildren().add(row);
            });
        }
    }

    private void showMiddle(RunPage page) {
        showPropagation(page);
        log.show(page);
    }

    private void showPropagation(RunPage page) {
        var board = page.board();
        if (board.rows().isEmpty()) {
            propagation.setSubtitle("");
            propagation.setContent(unasked);
            return;
        }
        propagation.setSubtitle("**" + board.moved() + "/" + board.asked() + "** resolvers new");
        matrix.show(board.providers(), board.rows());
        propagation.setContent(answers);
    }

    private static Region answers(DnsMatrix matrix) {
        var padded = new StackPane(matrix);
        padded.getStyleClass().add("matrix");
        return new Scroll(padded);
    }

    private Region stepsColumn() {
        var scroll = new ScrollPane(stepRows);
        scroll.setFitToWidth(true);
        stepRows.getStyleClass().add("steps");
        var actual = new Label("actual");
        var plan = new Label("plan");
        actual.getStyleClass().add("actual");
        plan.getStyleClass().add("plan");
        var hasRoom = stepRows.widthProperty().greaterThanOrEqualTo(StepRow.ROOM_FOR_PLAN);
        plan.visibleProperty().bind(hasRoom);
        plan.managedProperty().bind(hasRoom);
        steps.setRight(actual, plan);
        steps.setContent(scroll);
        steps.setMinWidth(320);
        steps.setPrefWidth(STEPS);
        steps.setMaxWidth(STEPS);
        return steps;
    }

    private Region middle() {
        propagation.setRight(new DnsLegend());
        var column = new VBox(propagation, log);
        column.getStyleClass().add("middle-column");
        VBox.setVgrow(propagation, Priority.ALWAYS);
        log.setMinHeight(160);
        log.setPrefHeight(232);
        log.setMaxHeight(232);
        Columns.growing(column).setMinWidth(MIDDLE);
        return column;
    }
}
