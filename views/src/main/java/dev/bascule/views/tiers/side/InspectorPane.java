// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.side;

import dev.bascule.failover.rule.CandidateScore;
import dev.bascule.replica.tier.TierAdvice;
import dev.bascule.styles.Css;
import dev.bascule.topology.Tier;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.StateWord;
import dev.bascule.views.control.Tag;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.tiers.reading.Cell;
import dev.bascule.views.tiers.reading.InspectorFace;
import dev.bascule.views.tiers.reading.Ranked;
import dev.bascule.views.tiers.reading.RulesFace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Everything of one site: the tier it deserves, what forbids a move to it now, its score with the evidence,
/// every value or how to measure it, and what happened there.
final class InspectorPane extends VBox {
    private static final double GLYPH = 18;
    private static final double NAME = 92;
    private static final double TIME = 60;
    private static final double EARNED = 44;

    private record Head(String site, Tier tier, Mark mark, String headline) {}

    private record Advised(Tier configured, TierAdvice advice) {}

    private final SidePane.Acts acts;
    private final Section<Head> head = new Section<>(InspectorPane::head);
    private final Section<Advised> tier = new Section<>(InspectorPane::tier);
    private final Section<RulesFace> rules = new Section<>(RuleLines::of);
    private final Section<Optional<Ranked>> score = new Section<>(InspectorPane::score);
    private final Section<List<Cell>> values = new Section<>(InspectorPane::values);
    private final LagSection lags = new LagSection();
    private final Section<List<InspectorFace.Happened>> events = new Section<>(this::events);

    InspectorPane(SidePane.Acts acts) {
        this.acts = acts;
        var top = new HBox(Columns.growing(head), Lines.close(acts::close));
        top.getStyleClass().add("head");
        getChildren().addAll(top, tier, rules, score, values, lags, events);
    }

    void show(InspectorFace face) {
        var card = face.card();
        head.show(new Head(card.id().value(), card.tier(), card.mark(), face.headline()));
        tier.show(new Advised(card.tier(), card.advice()));
        rules.show(face.rules());
        score.show(card.rank());
        values.show(card.cells());
        lags.show(face.lags());
        lags.setVisible(!card.isActive());
        lags.setManaged(!card.isActive());
        events.show(face.events());
    }

    private static List<Node> head(Head head) {
        var first = new HBox(
                new StateGlyph(head.mark(), GLYPH),
                new ProseLine(head.site(), Css.STRONG, Css.T16).whole(),
                new Tag(head.tier().name()));
        first.getStyleClass().add("together");
        var second =
                new HBox(new StateWord(head.mark()), Columns.growing(new ProseLine(head.headline(), Css.T12, Css.F2)));
        second.getStyleClass().add("together");
        return List.of(first, second);
    }

    private static List<Node> tier(Advised advised) {
        var advice = advised.advice();
        var named = advice.tier().map(Tier::name).orElse("");
        var instead = named + " instead of " + advised.configured() + ": " + advice.because() + ".";
        return List.of(
                Lines.section("Tier", "by what was measured"),
                Lines.note(
                        switch (advice.stand()) {
                            case FITS -> "Keeps the limits of " + named + ": " + advice.because() + ".";
                            case RAISE -> "Could be " + instead;
                            case LOWER -> "Should be " + instead;
                            case UNFIT -> "Fits no tier now: " + advice.because() + ".";
                            case NOT_KNOWN -> "Cannot be advised: " + advice.because() + ".";
                        }));
    }

    private static List<Node> score(Optional<Ranked> rank) {
        return rank.stream()
                .flatMap(r -> Stream.concat(
                        Stream.of(Lines.section(
                                "Score " + r.score().total() + " of 100", "rank " + r.rank() + ", " + r.words())),
                        r.score().parts().stream().map(InspectorPane::part)))
                .toList();
    }

    private static Node part(CandidateScore.Part part) {
        return Lines.spoken(
                part.name() + ", " + part.earned() + " of " + part.weight() + ", " + part.evidence(),
                Columns.left(new ProseLine(part.name(), Css.T12, Css.F2), NAME),
                Columns.right(new ProseLine("`" + part.earned() + "/" + part.weight() + "`", Css.T12).whole(), EARNED),
                Columns.growing(new ProseLine(part.evidence(), Css.T12, Css.F3)));
    }

    private static List<Node> values(List<Cell> cells) {
        var nodes = new ArrayList<Node>();
        nodes.add(Lines.section("Measured", ""));
        cells.forEach(c -> nodes.add(c.isMissing() ? missing(c) : value(c)));
        return nodes;
    }

    private static Node missing(Cell cell) {
        var first = new HBox(
                Columns.left(new ProseLine(cell.name(), Css.T12, Css.F3), NAME),
                new ProseLine("not measured", Css.T12, Css.F2).whole());
        first.getStyleClass().add("value");
        var box = new VBox(first, new ProseFlow(cell.note(), "how"));
        box.getStyleClass().add("missing");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(cell.spoken() + ". " + cell.note().replace("`", ""));
        return box;
    }

    private static Node value(Cell cell) {
        var figure = "`" + cell.value().value() + "` " + cell.value().unit();
        return Lines.spoken(
                cell.spoken(),
                Columns.left(new ProseLine(cell.name(), Css.T12, Css.F3), NAME),
                new ProseLine(figure, Css.T12, cell.isStale() ? Css.F3 : Css.F1).whole(),
                Columns.growing(new ProseLine(cell.note(), Css.T11, cell.isStale() ? Css.F1 : Css.F3)));
    }

    private List<Node> events(List<InspectorFace.Happened> events) {
        var nodes = new ArrayList<Node>();
        nodes.add(Lines.section("Last 24 hours", ""));
        if (events.isEmpty()) {
            nodes.add(Lines.note("Nothing happened here."));
        }
        events.forEach(e -> nodes.add(event(e)));
        return nodes;
    }

    private Node event(InspectorFace.Happened happened) {
        var time = new Button(happened.time());
        time.getStyleClass().addAll("link", Css.T12, Css.MONO);
        time.setMinWidth(USE_PREF_SIZE);
        time.setOnAction(_ -> acts.openEvent(happened.seq()));
        time.setAccessibleText(happened.time() + ", " + happened.words() + ", open in the timeline");
        return Lines.spoken(
                happened.time() + ", " + happened.words(),
                Columns.left(time, TIME),
                Columns.growing(new ProseLine(happened.words(), Css.T12, Css.F2)));
    }
}
