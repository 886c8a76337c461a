// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.board;

import dev.bascule.readiness.Remedy;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.readiness.reading.DrillFace;
import dev.bascule.views.readiness.reading.MoveFace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// When each site is due to be rehearsed, and every move that ended with its outcome and its story.
public final class DrillsPane extends VBox {
    private static final double SITE = 56;
    private static final double TITLE = 128;
    private static final double DUE = 92;
    private static final double LEFT = 128;
    private static final double WHAT = 128;
    private static final double WAY = 112;
    private static final double FIGURE = 64;
    private static final double WHEN = 96;
    private static final double ACTION = 132;

    private final Consumer<Remedy> follow;
    private final VBox calendar = new VBox();
    private final VBox history = new VBox();
    private final Panel past = new Panel("Moves", "each proves what it did, practice or not");
    private final Latest<List<DrillFace>> due = new Latest<>();
    private final Latest<List<MoveFace>> moves = new Latest<>();

    public DrillsPane(Consumer<Remedy> follow) {
        this.follow = follow;
        getStyleClass().add("drills-pane");
        setMinWidth(0);
        var upper = new Panel(
                "Calendar",
                "a drill a month and the whole way a quarter, for each site",
                Lines.scrolling(calendar, "Calendar"));
        upper.setMinHeight(USE_PREF_SIZE);
        setVgrow(past, Priority.ALWAYS);
        getChildren().addAll(upper, past);
    }

    public void show(List<DrillFace> drills, List<MoveFace> ended) {
        if (due.isNews(drills)) {
            calendar.getChildren().setAll(drills.stream().map(this::drill).toList());
        }
        if (moves.isNews(ended)) {
            past.setContent(ended.isEmpty() ? nothing() : Lines.scrolling(history, "Moves"));
            history.getChildren().setAll(ended.stream().map(this::move).toList());
        }
    }

    private static Node nothing() {
        return Notice.empty(
                Icon.REPLAY,
                "No move has ended yet",
                "A failover that was never rehearsed is a hope. Run a drill of a site; its story stands here.");
    }

    private Node drill(DrillFace d) {
        return Lines.row(
                d.spoken(),
                Lines.sign(d.mark()),
                Columns.left(new ProseLine(d.site().value(), Css.STRONG, Css.T12), SITE),
                Columns.left(new ProseLine(d.title(), Css.T12, Css.F1), TITLE),
                Columns.left(new ProseLine(d.due(), Css.T12, Css.F1), DUE),
                Columns.left(new ProseLine(d.left(), Css.T12, Css.F2), LEFT),
                Columns.growing(new ProseLine("last: " + d.last(), Css.T12, Css.F3)),
                Lines.action(
                        Optional.of(new Remedy(
                                "Run a drill…", Remedy.Way.WIZARD, d.site().value())),
                        follow,
                        ACTION));
    }

    private Node move(MoveFace m) {
        var took = new ProseLine("`" + m.took() + "`", Css.T12, Css.F1).whole();
        took.setMaxWidth(USE_PREF_SIZE);
        return Lines.row(
                m.spoken(),
                Columns.left(new ProseLine(m.when(), Css.T12, Css.F2), WHEN),
                Columns.left(new ProseLine(m.what(), Css.T12, Css.F1), WHAT),
                Columns.left(new ProseLine(m.way(), Css.T12, Css.F1), WAY),
                Columns.right(took, FIGURE),
                Columns.growing(new ProseLine(m.outcome(), Css.T12, Css.F2)),
                Lines.action(m.incident().map(i -> new Remedy("Open " + i, Remedy.Way.INCIDENT, i)), follow, ACTION));
    }
}
