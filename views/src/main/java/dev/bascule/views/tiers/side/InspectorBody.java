// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.StateWord;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import dev.bascule.views.tiers.reading.Cell;
import dev.bascule.views.tiers.reading.InspectorFace;
import dev.bascule.views.tiers.reading.RulesFace;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Everything of one site: the tier it deserves, its score with the evidence, every value or how to measure it,
/// what forbids a move to it now, and what happened there.
final class InspectorBody {
    private static final double GLYPH = 18;
    private static final double SMALL = 12;
    private static final double NAME = 92;
    private static final double TIME = 60;
    private static final double EARNED = 44;

    private final InspectorFace face;
    private final SidePane.Acts acts;
    private final List<Node> nodes = new ArrayList<>();

    InspectorBody(InspectorFace face, SidePane.Acts acts) {
        this.face = face;
        this.acts = acts;
    }

    List<Node> nodes() {
        nodes.add(head());
        tier();
        rules();
        score();
        nodes.add(Lines.section(
                "Measured", face.card().isStale() ? face.card().age().replace("`", "") : ""));
        face.card().cells().forEach(c -> nodes.add(value(c)));
        if (!face.card().isActive()) {
            nodes.addAll(Lines.lag(face.lags()));
        }
        nodes.add(Lines.section("Last 24 hours", ""));
        if (face.events().isEmpty()) {
            nodes.add(Lines.note("Nothing happened here."));
        }
        face.events().forEach(e -> nodes.add(event(e)));
        return nodes;
    }

    private Node head() {
        var card = face.card();
        var first = new HBox(
                new StateGlyph(card.mark(), GLYPH),
                new ProseLine(card.id().value(), Css.STRONG, Css.T16).whole(),
                new Tag(card.tier().name()),
                Columns.space(),
                Lines.close(acts::close));
        first.getStyleClass().add("together");
        var second =
                new HBox(new StateWord(card.mark()), Columns.growing(new ProseLine(face.headline(), Css.T12, Css.F2)));
        second.getStyleClass().add("together");
        var head = new VBox(first, second);
        head.getStyleClass().add("head");
        return head;
    }

    private void tier() {
        var advice = face.card().advice();
        nodes.add(Lines.section("Tier", "by what was measured"));
        nodes.add(Lines.note(
                switch (advice.stand()) {
                    case FITS -> "Keeps the limits of " + face.card().tier() + ": " + advice.because() + ".";
                    case RAISE ->
                        "Could be " + advice.tier().orElseThrow() + " instead of "
                                + face.card().tier() + ": " + advice.because() + ".";
                    case LOWER ->
                        "Should be " + advice.tier().orElseThrow() + " instead of "
                                + face.card().tier() + ": " + advice.because() + ".";
                    case UNFIT -> "Fits no tier now: " + advice.because() + ".";
                    case NOT_KNOWN -> "Cannot be advised: " + advice.because() + ".";
                }));
    }

    private void rules() {
        switch (face.rules()) {
            case RulesFace.NotAsked(var because) -> {
                nodes.add(Lines.section("As a target", ""));
                nodes.add(Lines.note(because));
            }
            case RulesFace.Asking _ -> {
                nodes.add(Lines.section("As a target", ""));
                nodes.add(Lines.note("Judging the safety rules by a dry run."));
            }
            case RulesFace.Failed(var reason) -> {
                nodes.add(Lines.section("As a target", ""));
                nodes.add(Lines.note("The rules could not be judged, so it counts as forbidden: " + reason));
            }
            case RulesFace.Judged judged -> {
                nodes.add(Lines.section("As a target", "at " + Figures.time(judged.at())));
                judged.problems().forEach(p -> nodes.add(Lines.note("No plan can be made: " + p)));
                if (judged.inTheWay().isEmpty() && judged.problems().isEmpty()) {
                    nodes.add(Lines.note("All " + judged.rules() + " safety rules pass."));
                }
                judged.inTheWay().forEach(r -> nodes.add(rule(r)));
            }
        }
    }

    private static Node rule(RuleResult result) {
        var isFailed = result.standing() == RuleResult.Standing.FAIL;
        var words = new ProseFlow(result.rule().title() + ": " + result.evidence(), "words");
        words.getStyleClass().addAll(Css.T12, Css.F2);
        var line = new HBox(
                isFailed ? new IconView(Icon.FENCE, SMALL) : new StateGlyph(Mark.DEGRADED, SMALL),
                Columns.growing(words),
                new ProseLine(isFailed ? "forbids" : "warns", Css.T11, Css.F1).whole());
        line.getStyleClass().addAll("line", "tall");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(result.rule().title() + (isFailed ? " forbids, " : " warns, ") + result.evidence());
        return line;
    }

    private void score() {
        face.card().rank().ifPresent(ranked -> {
            nodes.add(Lines.section(
                    "Score " + ranked.score().total() + " of 100", "rank " + ranked.rank() + ", " + ranked.words()));
            ranked.score().parts().forEach(p -> nodes.add(part(p)));
        });
    }

    private static Node part(CandidateScore.Part part) {
        var line = new HBox(
                Columns.left(new ProseLine(part.name(), Css.T12, Css.F2), NAME),
                Columns.right(new ProseLine("`" + part.earned() + "/" + part.weight() + "`", Css.T12).whole(), EARNED),
                Columns.growing(new ProseLine(part.evidence(), Css.T12, Css.F3)));
        line.getStyleClass().add("line");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(part.name() + ", " + part.earned() + " of " + part.weight() + ", " + part.evidence());
        return line;
    }

    private static Node value(Cell cell) {
        var name = Columns.left(new ProseLine(cell.name(), Css.T12, Css.F3), NAME);
        Node figure = cell.isMissing()
                ? new ProseLine("not measured", Css.T12, Css.F2).whole()
                : new ProseLine(
                                "`" + cell.value().value() + "` " + cell.value().unit(),
                                Css.T12,
                                cell.isStale() ? Css.F3 : Css.F1)
                        .whole();
        var first = new HBox(
                name,
                figure,
                Columns.growing(
                        new ProseLine(cell.isMissing() ? "" : cell.note(), Css.T11, cell.isStale() ? Css.F1 : Css.F3)));
        first.getStyleClass().add("value");
        var line = new VBox(first);
        line.getStyleClass().add("measured");
        if (cell.isMissing()) {
            line.getChildren().add(new ProseFlow(cell.note(), "how"));
        }
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(
                cell.spoken() + (cell.isMissing() ? ". " + cell.note().replace("`", "") : ""));
        return line;
    }

    private Node event(InspectorFace.Happened happened) {
        var time = new Button(happened.time());
        time.getStyleClass().addAll("link", Css.T12, Css.MONO);
        time.setMinWidth(Button.USE_PREF_SIZE);
        time.setOnAction(_ -> acts.openEvent(happened.seq()));
        time.setAccessibleText(happened.time() + ", " + happened.words() + ", open in the timeline");
        var line =
                new HBox(Columns.left(time, TIME), Columns.growing(new ProseLine(happened.words(), Css.T12, Css.F2)));
        line.getStyleClass().add("line");
        return line;
    }
}
