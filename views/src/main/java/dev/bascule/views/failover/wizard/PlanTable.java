// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.RecordSet;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.GanttBar;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.row.DiffCard;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.failover.prepare.Finding;
import dev.bascule.views.failover.prepare.PlanLine;
import dev.bascule.views.failover.prepare.PlanSheet;
import dev.bascule.views.failover.prepare.PlanStage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The plan as a table: stages, steps, what the dry run found, and when each is expected to run on one time
/// axis.
final class PlanTable extends VBox {
    private static final int CARDS_IN_A_ROW = 3;
    private static final double NARROW = 700;

    private final Latest<PlanSheet> shown = new Latest<>();
    private Function<ProviderId, String> names = ProviderId::value;

    PlanTable() {
        getStyleClass().add("plan-table");
    }

    /// `providers` says what people call a provider.
    void show(PlanSheet sheet, Function<ProviderId, String> providers) {
        if (!shown.isNews(sheet)) {
            return;
        }
        names = providers;
        var axis = GanttBar.Axis.covering(sheet.expected().toMillis() / 1000.0);
        getChildren().setAll(head(axis));
        for (var section : sheet.sections()) {
            getChildren().add(stage(section));
            addLines(section, axis);
        }
    }

    private void addLines(PlanStage section, GanttBar.Axis axis) {
        var changes = new ArrayList<PlanLine>();
        for (var line : section.lines()) {
            if (line.change().isEmpty()) {
                addCards(changes);
            }
            getChildren().add(row(line, axis));
            line.change().ifPresent(_ -> changes.add(line));
        }
        addCards(changes);
    }

    /// What the changes above do to the records, beside each other.
    private void addCards(List<PlanLine> changes) {
        for (var from = 0; from < changes.size(); from += CARDS_IN_A_ROW) {
            var some = changes.subList(from, Math.min(changes.size(), from + CARDS_IN_A_ROW));
            var cards = new HBox(some.stream()
                    .flatMap(line -> line.change().stream().map(c -> card(line, c)))
                    .toArray(Node[]::new));
            cards.getStyleClass().add("cards");
            cards.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
            getChildren().add(cards);
        }
        changes.clear();
    }

    private Node head(GanttBar.Axis axis) {
        var head = row(
                Columns.right(new Label("#"), 20),
                Columns.left(new Region(), 16),
                Columns.growing(new ProseLine("Step")),
                Columns.left(new Label("After"), 64),
                Columns.left(new Label("Dry run"), 168),
                Columns.right(new Label("Expected"), 56),
                gantt(new TimeTicks(axis)));
        head.getStyleClass().add("head");
        return head;
    }

    private static Node stage(PlanStage section) {
        var row = new HBox(
                new Label(section.stage().title()), new ProseLine(Figures.span(section.takes()), "takes").whole());
        row.getStyleClass().add("stage");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(
                "Stage " + section.stage().title() + ", " + section.takes().toSeconds() + " seconds");
        return row;
    }

    private Node row(PlanLine line, GanttBar.Axis axis) {
        var expected = new Label(Figures.span(line.expected()));
        expected.getStyleClass().addAll(Css.MONO, Css.T12, line.isCritical() ? Css.F1 : Css.F3);
        var number = new Label(Integer.toString(line.number()));
        number.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        var after = new Label(line.after());
        after.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3);
        var span = new GanttBar.Span(
                line.start().toMillis() / 1000.0, line.expected().toMillis() / 1000.0, line.isCritical());
        var icon = new IconView(line.icon(), 14);
        icon.getStyleClass().add(Css.F3);
        var row = row(
                Columns.right(number, 20),
                Columns.left(icon, 16),
                Columns.growing(new ProseFlow(line.title(), "title").beside()),
                Columns.left(after, 64),
                Columns.left(finding(line.finding()), 168),
                Columns.right(expected, 56),
                gantt(new GanttBar(axis, span)));
        row.getStyleClass().addAll(Css.ROW, "step");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(spoken(line));
        return row;
    }

    private static Node finding(Finding finding) {
        var words = new ProseLine(finding.words(), finding.isGood() ? Css.F2 : Css.F3);
        if (!finding.isGood()) {
            return words;
        }
        var box = new HBox(new IconView(Icon.CHECK, 12), words);
        box.getStyleClass().addAll("finding", Css.F2);
        return box;
    }

    /// All bars and the axis above them share one width, which gives way before the titles do.
    private Region gantt(Region bar) {
        bar.prefWidthProperty().bind(widthProperty().map(w -> Math.clamp(w.doubleValue() - NARROW, 110, 244)));
        bar.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(USE_PREF_SIZE);
        return bar;
    }

    private DiffCard card(PlanLine line, Change change) {
        var kind = change.before().key().type().name();
        var lines = change.isNoop()
                ? List.<DiffCard.Line>of()
                : Stream.concat(lines(false, kind, change.before()), lines(true, kind, change.after()))
                        .toList();
        var foot = change.isNoop()
                ? "already as wanted, nothing is written"
                : "compared, then read back" + proxied(change);
        return new DiffCard(names.apply(change.provider()), "step " + line.number(), lines, foot);
    }

    private static Stream<DiffCard.Line> lines(boolean isAdded, String kind, RecordSet set) {
        return set.values().stream()
                .map(value -> new DiffCard.Line(
                        isAdded, kind, value, "TTL " + set.ttl().toSeconds()));
    }

    private static String proxied(Change change) {
        return change.after()
                .proxied()
                .map(on -> on ? ", stays proxied" : ", not proxied")
                .orElse("");
    }

    private static HBox row(Node... cells) {
        var row = new HBox(cells);
        row.getStyleClass().add("line");
        return row;
    }

    private static String spoken(PlanLine line) {
        return "Step " + line.number() + ", " + line.title() + ", after " + line.after() + ", dry run "
                + line.finding().words() + ", expected " + line.expected().toSeconds() + " seconds"
                + (line.isCritical() ? ", on the critical path" : ", in parallel");
    }
}
