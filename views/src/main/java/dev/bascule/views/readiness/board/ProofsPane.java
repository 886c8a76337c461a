// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness.board;

import dev.bascule.readiness.Blocker;
import dev.bascule.readiness.Remedy;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.readiness.reading.ProofFace;
import dev.bascule.views.readiness.reading.SiteFace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One site: what would refuse a move to it now, and below that every proof with its evidence.
public final class ProofsPane extends VBox {
    private static final double WORD = 88;
    private static final double AGE = 72;
    private static final double ACTION = 132;
    private static final int MOST_BLOCKERS = 4;

    private final Consumer<Remedy> follow;
    private final Panel blockers = new Panel("In the way now", "");
    private final VBox reasons = new VBox();
    private final Panel proofs = new Panel("Proofs", "");
    private final VBox rows = new VBox();
    private final Latest<SiteFace> shown = new Latest<>();

    public ProofsPane(Consumer<Remedy> follow) {
        this.follow = follow;
        getStyleClass().add("proofs-pane");
        setMinWidth(0);
        blockers.setContent(reasons);
        blockers.setMinHeight(USE_PREF_SIZE);
        proofs.setContent(captions(), Lines.scrolling(rows, "Proofs"));
        setVgrow(proofs, Priority.ALWAYS);
        getChildren().addAll(blockers, proofs);
    }

    public void show(SiteFace face) {
        if (!shown.isNews(face)) {
            return;
        }
        var proven = face.proofs().stream().filter(p -> p.mark().isEmpty()).count();
        blockers.setSubtitle("what would refuse a move to " + face.id());
        proofs.setTitle("Proofs of " + face.id());
        proofs.setSubtitle(proven + " of " + face.proofs().size() + " proven");
        reasons.getChildren().setAll(reasons(face));
        rows.getChildren().setAll(face.proofs().stream().map(this::proof).toList());
    }

    private List<Node> reasons(SiteFace face) {
        if (face.blockers().isEmpty()) {
            var words = "Nothing is in the way: a person could move to " + face.id() + " now.";
            return List.of(Lines.row(
                    words, Lines.sign(Optional.empty()), Columns.growing(new ProseLine(words, Css.T12, Css.F2))));
        }
        var all = face.blockers().stream().map(this::blocker).toList();
        if (all.size() <= MOST_BLOCKERS) {
            return all;
        }
        var box = new VBox();
        box.getChildren().setAll(all);
        var scroll = Lines.scrolling(box, "In the way");
        scroll.getStyleClass().add("many");
        return List.of(scroll);
    }

    private Node blocker(Blocker b) {
        var mark = b.stopsPeople() ? Mark.UNHEALTHY : Mark.DEGRADED;
        var who = b.stopsPeople() ? "" : "; a person may accept it";
        return Lines.row(
                b.title() + ", " + b.evidence() + who,
                Lines.sign(Optional.of(mark)),
                Lines.two(b.title(), b.evidence() + who),
                Lines.action(Optional.of(b.remedy()), follow, ACTION));
    }

    private Node proof(ProofFace p) {
        var title = p.title() + (p.subject().isEmpty() ? "" : " · " + p.subject());
        return Lines.row(
                p.spoken(),
                Lines.sign(p.mark()),
                Columns.left(new ProseLine(p.word(), Css.T12, p.mark().isEmpty() ? Css.F3 : Css.F1), WORD),
                Lines.two(title + ": " + p.value(), p.how()),
                Columns.right(fitted(new ProseLine(p.age(), Css.T12, Css.F2).whole()), AGE),
                Lines.action(p.remedy(), follow, ACTION));
    }

    /// As wide as its words, so that it can stand at the right end.
    private static ProseLine fitted(ProseLine line) {
        line.setMaxWidth(USE_PREF_SIZE);
        return line;
    }

    private static Node captions() {
        var line = new HBox(
                Columns.left(Lines.caption("Verdict"), WORD + Lines.GLYPH + 8),
                Columns.growing(new ProseLine("What was proved, and how", Css.T11, Css.F3)),
                Columns.right(fitted(Lines.caption("Measured")), AGE),
                Lines.action(Optional.empty(), _ -> {}, ACTION));
        line.getStyleClass().addAll("line", "captions");
        return line;
    }
}
