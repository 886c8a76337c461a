// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.amend;

import dev.bascule.client.AmendmentPicture;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.amend.Lowered;
import dev.bascule.failover.plan.Execution;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.StepRun;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figure;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The TTL planner: every TTL as it is held, what is lowered and until when, how the newest change went, and
/// the guarded path to the next one.
public final class TtlView extends HBox {
    private static final double SIDE = 472;
    private static final double STANDING = 264;
    private static final Duration NEVER = Duration.ZERO;

    private final AmendViewModel model;
    private final Panel table = new Panel("TTLs", "as each provider holds them");
    private final VBox rows = new VBox();
    private final Panel standing = new Panel("Lowered", "");
    private final VBox state = new VBox();
    private final TextField to = new TextField("60");
    private final Segmented<Duration> remind = new Segmented<>(
            "Remind to restore after",
            List.of(NEVER, Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(8)),
            d -> d.isZero() ? "never" : d.toHours() + " h");
    private final ActionButton restore;
    private final AmendPane pane;
    private final Latest<List<Object>> shown = new Latest<>();
    private Instant now = Instant.EPOCH;

    public TtlView(AmendViewModel model) {
        this.model = model;
        getStyleClass().addAll("columns", "ttl-view");
        pane = new AmendPane(model, "Lower TTLs before a planned move; restore them when it has settled.");
        restore = ActionButton.usual("Plan: restore", this::planRestore).small().key("R");
        restore.setId("ttl-restore");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        table.setContent(scroll);
        VBox.setVgrow(table, Priority.ALWAYS);
        state.getStyleClass().add("state");
        var below = new ScrollPane(state);
        below.setFitToWidth(true);
        standing.setContent(below);
        standing.setMinHeight(STANDING);
        standing.setPrefHeight(STANDING);
        standing.setMaxHeight(STANDING);
        table.setMinHeight(STANDING / 2);
        var left = new VBox(table, standing);
        left.getStyleClass().add("side");
        var side = new VBox(wish(), pane);
        side.getStyleClass().add("side");
        VBox.setVgrow(pane, Priority.ALWAYS);
        side.setMinWidth(400);
        side.setPrefWidth(SIDE);
        side.setMaxWidth(SIDE);
        getChildren().addAll(Columns.growing(left), side);
        model.pageProperty().subscribe(page -> page.ifPresent(this::show));
    }

    private Region wish() {
        to.setId("ttl-to");
        to.getStyleClass().addAll(Css.FIELD, Css.MONO);
        to.setPrefColumnCount(5);
        to.setAccessibleText("TTL to lower to, in seconds");
        to.setOnAction(_ -> planLower());
        var plan = ActionButton.primary("Plan: lower", this::planLower).small().key("L");
        plan.setId("ttl-lower");
        var first = new HBox(new Label("Lower to"), to, new Label("s"), Columns.space(), plan, restore);
        first.getStyleClass().add("line");
        var second = new HBox(new Label("Remind to restore after"), remind.small());
        second.getStyleClass().add("line");
        var box = new VBox(first, second);
        box.getStyleClass().add("wish");
        var panel = new Panel("Plan a change", "reads first, writes nothing", box);
        panel.setMinHeight(USE_PREF_SIZE);
        return panel;
    }

    /// Rehearses lowering to the seconds in the field; what is no number is said at the field.
    public void planLower() {
        var text = to.getText().strip();
        if (!text.matches("[1-9]\\d{0,5}")) {
            to.requestFocus();
            to.selectAll();
            return;
        }
        var at = remind.getValue().isZero() ? Optional.<Instant>empty() : Optional.of(now.plus(remind.getValue()));
        model.rehearse(new Amendment.LowerTtl(Duration.ofSeconds(Long.parseLong(text)), at));
        pane.focus();
    }

    public void planRestore() {
        model.rehearse(new Amendment.RestoreTtl());
        pane.focus();
    }

    private void show(AmendPage page) {
        now = page.now();
        var amendments = page.picture().dns().amendments();
        restore.refuseBecause(amendments.lowered().isEmpty() ? "No TTL is lowered." : null);
        var lines = TtlLine.of(page.picture());
        var left = amendments
                .lowered()
                .flatMap(Lowered::effectiveAt)
                .filter(now::isBefore)
                .map(t -> Duration.between(now, t).toSeconds())
                .orElse(0L);
        if (!shown.isNews(List.of(lines, amendments, left))) {
            return;
        }
        fill(lines);
        standing.setSubtitle(amendments
                .lowered()
                .map(l -> l.items().size() == 1 ? "1 TTL" : l.items().size() + " TTLs")
                .orElse("none"));
        state.getChildren().setAll(standing(amendments));
    }

    private void fill(List<TtlLine> lines) {
        rows.getChildren()
                .setAll(cells(
                        "head",
                        new Label("Record"),
                        new Label("Provider"),
                        new Label("Held"),
                        new Label("Configured"),
                        new ProseLine("")));
        lines.forEach(line -> rows.getChildren().add(row(line)));
        if (lines.isEmpty()) {
            rows.getChildren()
                    .add(Notice.empty(
                            Icon.DNS, "No records", "Without a record there is no TTL. Add one in bascule.yaml."));
        }
    }

    private static Node row(TtlLine line) {
        var held = mono(line.held().map(TtlView::seconds).orElse(Figure.NONE.text()), Css.F1);
        var row = cells(
                Css.ROW,
                new ProseLine(line.record()),
                new ProseLine(line.provider()),
                held,
                mono(seconds(line.configured()), Css.F2),
                new ProseLine(line.words(), Css.F2));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(line.record() + " at " + line.provider() + ", TTL " + held.getText() + ", configured "
                + seconds(line.configured()) + ", " + line.words());
        return row;
    }

    private static HBox cells(String style, Node record, Node provider, Node held, Node configured, Region words) {
        var row = new HBox(
                Columns.left(record, 220),
                Columns.left(provider, 120),
                Columns.right(held, 64),
                Columns.right(configured, 80),
                Columns.growing(words));
        row.getStyleClass().addAll("cells", style);
        return row;
    }

    private List<Node> standing(AmendmentPicture amendments) {
        var nodes = new ArrayList<Node>();
        amendments
                .lowered()
                .ifPresentOrElse(
                        l -> nodes.addAll(lowered(l)),
                        () -> nodes.add(new ProseFlow("No TTL is lowered.", Css.T12, Css.F2)));
        amendments.newest().ifPresent(x -> nodes.addAll(run(x)));
        return nodes;
    }

    private List<Node> lowered(Lowered l) {
        var effective = l.effectiveAt()
                .map(t -> t.isAfter(now)
                        ? new Strip(
                                Mark.TRANSITION,
                                "In every cache that obeys TTLs at `" + Figures.time(t) + "`, in `"
                                        + Figures.span(Duration.between(now, t))
                                        + "`; a move before then is as slow as with the old TTLs")
                        : new Strip(null, "In every cache that obeys TTLs since `" + Figures.timeOrDay(t, now) + "`"))
                .orElseGet(() -> new Strip(
                        Mark.UNKNOWN, "Not known since when everywhere: not every name server was seen to answer it"));
        var words = l.sentence() + ", by " + l.by() + " at `" + Figures.timeOrDay(l.since(), now) + "`: " + l.reason();
        var reminder = l.restoreAt()
                .map(t -> "Reminder to restore at `" + Figures.timeOrDay(t, now) + "`.")
                .orElse("No reminder to restore is set.");
        return List.of(effective, new ProseFlow(words, Css.T12, Css.F1), new ProseFlow(reminder, Css.T12, Css.F3));
    }

    private List<Node> run(Execution x) {
        var nodes = new ArrayList<Node>();
        var mark = x.status() == ExecutionStatus.RUNNING
                ? Mark.TRANSITION
                : x.status() == ExecutionStatus.COMPLETED ? null : Mark.DEGRADED;
        nodes.add(new Strip(
                mark,
                x.plan().verb().title() + " " + x.status().code() + ", begun `" + Figures.timeOrDay(x.startedAt(), now)
                        + "` by " + x.by()));
        x.runs().forEach(r -> nodes.add(new ProseFlow(words(r), Css.T12, Css.F2)));
        return nodes;
    }

    private static String words(StepRun run) {
        return "**" + run.status().code() + "** " + run.step().title()
                + (run.detail().isEmpty() ? "" : ": " + run.detail());
    }

    private static String seconds(Duration ttl) {
        return ttl.toSeconds() + " s";
    }

    private static Label mono(String text, String level) {
        var label = new Label(text);
        label.getStyleClass().addAll(Css.MONO, Css.T12, level);
        return label;
    }
}
